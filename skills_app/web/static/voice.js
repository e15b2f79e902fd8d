// Reads the page aloud: the question, then the options in their order, each marked while it is said.
// Loaded by client.js once there is something to hear it with. ``window.readAloud`` is what client.js calls.
(() => {
  "use strict";
  const ON = "voice";
  const SAID = "h1, h2, h3, p, li, label, legend, figcaption, summary, td, th, dt, dd, span, a, button, .mark input";
  const OPTIONS = ".opt, .ways > li";
  const CARD = ".mark, .opt, .card, li, .button, p, h1, h2, h3";
  const sounds = new Map();
  let playing = 0;

  // A page may have a part in another language: then this alone is read, with its own voice.
  const foreign = () => document.querySelector("[data-voiced]");
  const page = () => (foreign() ?? document.body).dataset;
  const tag = () => (foreign() ?? document.documentElement).lang;

  // ---- what there is to say
  const inOneLine = (text) => text.replace(/\s+/g, " ").trim();
  const ownWords = (element) => {
    if (element.matches("input")) return element.getAttribute("aria-label") ?? "";
    const copy = element.cloneNode(true);
    for (const other of copy.querySelectorAll(".beside, svg, button, .off, [hidden]")) other.remove();
    return copy.textContent;
  };
  const hasWords = (element) =>
    element.matches("input") || Array.from(element.childNodes).some((one) => one.nodeType === 3 && one.data.trim());
  const isSeen = (element) => element.getClientRects().length > 0 && !element.closest(".off, .beside, .say, [hidden]");
  const inside = (element) => {
    const around = element.parentElement.closest(SAID);
    return around && hasWords(around) && element.matches("span");
  };
  const units = (root) =>
    Array.from(root.querySelectorAll(SAID))
      .filter((one) => hasWords(one) && isSeen(one) && !inside(one))
      .map((element) => ({ element, text: inOneLine(ownWords(element)) }))
      .filter(({ text }) => /\p{L}/u.test(text));
  const whole = () => (foreign() ? [foreign()] : [...document.querySelectorAll("main, .foot")]).flatMap(units);

  // ---- what it is said with
  const index = async (address = page().voice) => {
    if (address && !sounds.has(address)) {
      sounds.set(address, fetch(address).then((reply) => reply.json()).catch(() => ({})));
    }
    return address ? sounds.get(address) : {};
  };
  const suffix = new Audio().canPlayType('audio/ogg; codecs="opus"') ? ".opus" : ".mp3";
  const player = new Audio();

  // A text of several sentences is said in the longest parts that are known.
  const parts = (names, text) => {
    if (names[text]) return [text];
    const sentences = text.split(/(?<=[.!?؟።…])\s+/u);
    const found = [];
    for (let from = 0; from < sentences.length; ) {
      let to = sentences.length;
      while (to > from + 1 && !names[sentences.slice(from, to).join(" ")]) to--;
      found.push(sentences.slice(from, to).join(" "));
      from = to;
    }
    return found;
  };
  const play = (name) =>
    new Promise((done, failed) => {
      player.onended = done;
      player.onerror = () => failed(new Error("unplayable"));
      player.onpause = () => player.ended || failed(new Error("stopped")); // it pauses at its end too
      player.src = `/audio/${name}${suffix}`;
      player.play().catch(failed);
    });
  const deviceVoice = () => window.deviceVoiceOf?.(tag());
  const speak = (text) =>
    new Promise((done, failed) => {
      const said = new SpeechSynthesisUtterance(text);
      said.voice = deviceVoice();
      said.lang = said.voice.lang;
      said.onend = done;
      said.onerror = () => failed(new Error("stopped"));
      speechSynthesis.speak(said);
    });

  const stop = () => {
    playing++;
    player.pause();
    window.speechSynthesis?.cancel();
    for (const one of document.querySelectorAll(".speaking")) one.classList.remove("speaking");
  };

  // Says each unit that can be said; a part that nobody can say is left out.
  const say = async (wanted) => {
    stop();
    const turn = playing;
    const names = await index();
    for (const { element, text } of wanted) {
      const card = element.closest(CARD) ?? element;
      for (const part of parts(names, text)) {
        if (turn !== playing) return;
        if (!names[part] && !deviceVoice()) continue;
        card.classList.add("speaking");
        card.scrollIntoView({ block: "nearest" });
        try {
          await (names[part] ? play(names[part]) : speak(part));
        } catch {
          if (turn === playing) stop(); // the device does not let it sound before a tap
          return;
        }
      }
      card.classList.remove("speaking");
    }
  };

  const speaker = (label, onTap) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "say round";
    button.setAttribute("aria-label", label);
    button.innerHTML = `<svg aria-hidden="true"><use href="${page().voiceSign}"/></svg>`;
    button.addEventListener("click", onTap);
    return button;
  };

  // ---- an own speaker for each option, while the voice is on
  const addSpeakers = async () => {
    const names = await index();
    const known = ({ text }) => deviceVoice() || parts(names, text).some((part) => names[part]);
    for (const option of (foreign() ?? document).querySelectorAll(OPTIONS)) {
      if (option.matches("button, a, label") || option.querySelector(":scope > .say")) continue;
      const words = units(option);
      if (!words.some(known)) continue;
      const label = `${page().voiceLabel}: ${words.map(({ text }) => text).join(" ")}`;
      option.append(speaker(label, () => say(words)));
    }
    document.body.classList.add("voiced");
  };

  // On the page of languages each says its own name; this first tap turns the voice on.
  const nameLanguages = () => {
    for (const card of document.querySelectorAll("[data-name]")) {
      const { voice, name } = card.dataset;
      if (card.parentElement.querySelector(".say")) continue;
      card.after(
        speaker(name, async () => {
          sessionStorage.setItem(ON, "on");
          stop();
          const names = await index(voice);
          if (names[name]) play(names[name]).catch(() => {});
        }),
      );
    }
  };

  const isOn = () => sessionStorage.getItem(ON) === "on";
  const arrive = () => {
    stop();
    document.querySelector("#voice")?.setAttribute("aria-pressed", String(isOn()));
    if (!isOn()) return;
    addSpeakers();
    say(whole());
  };
  const toggle = () => {
    if (isOn()) {
      sessionStorage.removeItem(ON);
      stop();
      for (const one of document.querySelectorAll(".say")) one.remove();
      document.body.classList.remove("voiced");
      document.querySelector("#voice").setAttribute("aria-pressed", "false");
    } else {
      sessionStorage.setItem(ON, "on");
      arrive();
    }
  };
  // An answer that is chosen is said.
  document.addEventListener("change", (event) => {
    const option = isOn() && event.target.closest?.(".opt, .mark");
    if (option) say(units(option));
  });
  window.readAloud = { toggle, arrive, nameLanguages };

  // Such a page is none of a client and brings the button itself.
  const button = foreign() && document.querySelector("#voice");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", toggle);
    arrive();
  }
})();
