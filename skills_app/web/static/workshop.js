// Screens of a workshop follow: a stream of events, or asking; seats say every few seconds that they are there.
// The client's script changes the body of the page: nothing of it is kept here, all is looked up when it is needed.
(() => {
  "use strict";
  const ASKING = 1500;
  const HERE = 3000;
  const SILENT = 6000;
  let heard = performance.now();
  let since = heard;
  let streaming = false;
  let asked = 0;
  let state = null; // what was heard last; until then what the page says

  const followed = () => document.getElementById("room-state") ?? document.getElementById("play-strip");
  const told = () => followed()?.dataset ?? {};
  const isSeat = () => followed()?.id === "play-strip";
  if (!told().now) return;

  const number = (value, digits) => {
    const locale = `${document.documentElement.lang}-u-nu-${told().digits}`;
    return new Intl.NumberFormat(locale, { minimumIntegerDigits: digits, useGrouping: false }).format(value);
  };

  const draw = () => {
    const now = performance.now();
    const silent = now - heard >= SILENT;
    for (const note of document.querySelectorAll("[data-lost]")) note.hidden = !silent;
    document.body.classList.toggle("silent", silent);
    const left = state ? state.left : told().left === "" ? null : Number(told().left);
    const paused = state ? state.paused : told().paused === "1";
    for (const note of document.querySelectorAll("[data-pause]")) note.hidden = !paused;
    const clock = document.querySelector("[data-clock]");
    if (left === null || !clock) return;
    const rest = Math.max(0, Math.round(left - (paused ? 0 : (now - since) / 1000)));
    clock.textContent = `${number(Math.floor(rest / 60), 1)}:${number(rest % 60, 2)}`;
  };

  // What somebody is writing stays until they leave the field.
  const follow = () => {
    const field = document.activeElement;
    if (field?.matches("textarea, input:not([type=radio]), select") && field.value && field.value !== field.defaultValue) {
      field.addEventListener("blur", follow, { once: true });
    } else if (isSeat()) location.assign(told().seat);
    else location.reload();
  };

  // To a seat only another phase matters; the room shows all that is new.
  const goesOn = (found) => {
    if (found.phase !== told().phase || String(found.round) !== told().round) return true;
    return !isSeat() && String(found.revision) !== told().revision;
  };

  const drawSeats = (found) => {
    const list = document.getElementById("seat-list");
    for (const seat of list?.querySelectorAll("[data-seat]") ?? []) {
      const ago = found[seat.dataset.seat];
      seat.classList.toggle("dropped", Boolean(ago));
      seat.querySelector("[data-heard]").textContent = ago ? list.dataset.ago.replace("{n}", number(ago, 1)) : "";
    }
  };

  const news = (found) => {
    heard = since = performance.now();
    if (found.over) return void location.assign(isSeat() ? told().seat : told().list);
    state = found;
    if (found.heard) drawSeats(found.heard);
    draw();
    if (goesOn(found)) follow();
  };

  const ask = async () => {
    asked = performance.now();
    try {
      const reply = await fetch(told().now, { redirect: "manual", cache: "no-store" });
      if (reply.ok) news(await reply.json());
      else if (reply.type === "opaqueredirect" || reply.status === 404) news({ over: true });
    } catch {
      draw();
    }
  };

  // The desk of a client who plays: nothing is taken away while somebody reads, a note says that there is more.
  const askForClient = async () => {
    const note = document.getElementById("client-went-on");
    if (!note || !note.hidden || "finished" in note.dataset) return;
    const reply = await fetch(note.dataset.client, { redirect: "manual", cache: "no-store" }).catch(() => null);
    if (!reply?.ok) return;
    const client = await reply.json();
    note.hidden = !client.finished && client.answered <= Number(note.dataset.answered);
  };

  const listen = () => {
    const stream = new EventSource(told().events);
    stream.onopen = () => {
      streaming = true;
    };
    stream.onmessage = (event) => news(JSON.parse(event.data));
    stream.onerror = () => {
      streaming = false;
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 10000);
    };
  };

  listen();
  setInterval(askForClient, HERE);
  setInterval(() => {
    draw();
    if (performance.now() - asked > (streaming ? HERE : ASKING)) ask();
  }, 250);
})();
