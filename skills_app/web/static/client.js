// Makes the client's pages nicer; every page works without it.
// Saving: one request stores the answer and brings the next page. A lost connection is tried again with the same key.
(() => {
  "use strict";
  const HEADER = "X-Next-Page";
  const QUIET_AFTER = 10 * 60 * 1000;
  let shownAt = performance.now();

  const key = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const wait = (ms) => new Promise((done) => setTimeout(done, ms));

  // ---- one item after the other
  const fill = (form, button) => {
    const data = new URLSearchParams(new FormData(form));
    if (button && button.name) data.set(button.name, button.value);
    const seen = form.querySelector("[name=seen]");
    if (seen) {
      data.set("client_key", key());
      data.set("revision", String(Number(seen.value) + 1));
      data.set("client_at", new Date().toISOString());
      data.set("seconds", ((performance.now() - shownAt) / 1000).toFixed(1));
    }
    return data;
  };

  const send = async (form, data) => {
    const note = document.getElementById("unsaved");
    for (let pause = 1000; ; pause = Math.min(pause * 2, 15000)) {
      try {
        const reply = await fetch(form.action, { method: "POST", body: data, headers: { [HEADER]: "1" } });
        const html = await reply.text();
        if (reply.status < 500) return { html, address: reply.headers.get(HEADER) };
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      note.textContent = document.body.dataset.unsaved;
      note.hidden = false;
      await wait(pause);
    }
  };

  // Styles and scripts that the new page has and the old one had not.
  const fetchMissing = (page) => {
    const there = new Set(Array.from(document.querySelectorAll("head [href], head [src]"), (one) => one.href || one.src));
    const loading = [];
    for (const one of page.querySelectorAll('head link[rel="stylesheet"], head script')) {
      if (there.has(one.href || one.src)) continue;
      const copy = document.createElement(one.tagName);
      for (const { name, value } of one.attributes) copy.setAttribute(name, value);
      loading.push(new Promise((done) => (copy.onload = copy.onerror = done)));
      document.head.append(copy);
    }
    return Promise.all(loading);
  };

  const show = async (html, address) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    if (address) history.pushState(null, "", address);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    await fetchMissing(page);
    document.body.replaceWith(document.adoptNode(page.body));
    window.scrollTo(0, 0);
    arrive();
    document.querySelector("h1")?.focus({ preventScroll: true });
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.querySelector("[name=seen]")) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    const { html, address } = await send(form, fill(form, event.submitter));
    await show(html, address);
  });

  // The second click of a double click would land on the next page.
  document.addEventListener("click", (event) => {
    if (event.detail > 1 && event.target.closest("button")) event.preventDefault();
  });

  window.addEventListener("popstate", () => location.reload());
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());

  // ---- the quiet screen: nobody reads over the shoulder of someone who went away
  let timer;
  const rest = () => {
    if (document.querySelector(".quiet")) return;
    const before = document.activeElement;
    const cover = document.createElement("div");
    cover.className = "quiet";
    cover.setAttribute("role", "dialog");
    cover.setAttribute("aria-modal", "true");
    const title = document.createElement("h2");
    title.textContent = document.body.dataset.quietTitle;
    title.id = "quiet-title";
    cover.setAttribute("aria-labelledby", "quiet-title");
    const button = document.createElement("button");
    button.className = "button main";
    button.textContent = document.body.dataset.quietButton;
    button.addEventListener("click", () => {
      cover.remove();
      setQuiet(false);
      before?.focus({ preventScroll: true });
    });
    const leave = document.createElement("a");
    leave.className = "button";
    leave.textContent = document.body.dataset.quietLeave;
    leave.href = document.body.dataset.quietLeaveHref;
    cover.append(title, button, leave);
    setQuiet(true);
    document.body.append(cover);
    button.focus();
  };
  const setQuiet = (quiet) => {
    for (const part of document.body.children) if (!part.classList.contains("quiet")) part.inert = quiet;
  };
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(rest, QUIET_AFTER);
  };
  for (const sign of ["pointerdown", "keydown", "scroll"]) document.addEventListener(sign, restart, { passive: true });

  // ---- reading aloud: a button only where there is a recording, a made sound, or a voice of this very language
  window.deviceVoiceOf = (tag) => {
    const [language, region] = tag.toLowerCase().split("-");
    return window.speechSynthesis?.getVoices().find((voice) => {
      const [spoken, where] = voice.lang.toLowerCase().split(/[-_]/);
      return spoken === language && (!region || region === where);
    });
  };
  const readAloud = () => {
    if (window.readAloud) return Promise.resolve(window.readAloud);
    const script = document.createElement("script");
    script.src = document.body.dataset.voiceScript;
    document.head.append(script);
    return new Promise((done) => (script.onload = () => done(window.readAloud)));
  };
  const offerVoice = () => {
    if (document.querySelector("[data-name]")) readAloud().then((reader) => reader.nameLanguages());
    const { voice, voiceLabel, voiceSign } = document.body.dataset;
    const bar = document.querySelector(".bar nav.push");
    if (!bar || document.getElementById("voice") || !(voice || window.deviceVoiceOf(document.documentElement.lang))) return;
    const button = document.createElement("button");
    button.id = "voice";
    button.className = "round";
    button.type = "button";
    button.title = voiceLabel;
    button.setAttribute("aria-label", voiceLabel);
    button.setAttribute("aria-pressed", "false");
    button.innerHTML = `<svg aria-hidden="true"><use href="${voiceSign}"/></svg>`;
    button.addEventListener("click", async () => (await readAloud()).toggle());
    bar.prepend(button);
    if (sessionStorage.getItem("voice") === "on") readAloud().then((reader) => reader.arrive());
  };
  window.speechSynthesis?.addEventListener?.("voiceschanged", offerVoice);

  // ---- what every page gets when it is shown
  const arrive = () => {
    shownAt = performance.now();
    restart();
    for (const next of document.querySelector("main")?.dataset.nextPictures?.split(" ") ?? []) new Image().src = next;
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
    offerVoice();
    document.dispatchEvent(new Event("arrive"));
  };
  if (document.readyState === "complete") arrive();
  else window.addEventListener("load", arrive);
})();
