/* The room follows by itself: an event stream, or asking every five seconds; and it says when it hears nothing. */
"use strict";
const table = document.getElementById("room");
const words = table.dataset;
const state = document.getElementById("link-state");
const number = new Intl.NumberFormat(document.documentElement.lang + "-u-nu-" + words.digits);
const SILENT = 10000;
const OLD = 120;
let rows = [];
let heard = Date.now();
let way = "live";

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => number.format(values[name]));

function cell(row, name, text) {
  const found = document.createElement(name);
  found.textContent = text;
  row.append(found);
  return found;
}

function drawn(one) {
  const row = document.createElement("tr");
  const link = document.createElement("a");
  link.href = words.sitting + one.id;
  link.dir = "ltr";
  link.textContent = one.reference;
  const head = cell(row, "th", "");
  head.scope = "row";
  head.append(link);
  cell(row, "td", one.occupation);
  const progress = document.createElement("progress");
  progress.max = one.items;
  progress.value = one.answered;
  progress.setAttribute("aria-label", table.tHead.rows[0].cells[2].textContent);
  const bar = cell(row, "td", "");
  const of = document.createElement("span");
  of.className = "of";
  of.textContent = filled(words.of, one);
  bar.append(progress, " ", of);
  const ago = one.ago + Math.round((Date.now() - heard) / 1000);
  const last = cell(row, "td", ago < OLD ? filled(words.seconds, { n: ago }) : filled(words.minutes, { n: Math.floor(ago / 60) }));
  last.className = ago < OLD ? "ago" : "ago old";
  cell(row, "td", one.finished ? words.finished : words.running);
  return row;
}

/* The focus stays on the link of the same sitting while rows are drawn anew. */
function draw() {
  const body = table.tBodies[0];
  const focused = body.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  body.replaceChildren(...rows.map(drawn));
  if (focused) body.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  document.getElementById("nobody").hidden = rows.length > 0;
  const lost = Date.now() - heard > SILENT;
  state.classList.toggle("lost", lost);
  const text = lost ? state.dataset.lost : state.dataset[way];
  if (state.textContent !== text) state.textContent = text;
}

function news(found) {
  rows = found;
  heard = Date.now();
  draw();
}

async function ask() {
  way = "asks";
  try {
    const reply = await fetch(words.address + "/now", { redirect: "error" });
    if (reply.ok) news(await reply.json());
  } catch {
    draw();
  }
}

function listen() {
  const stream = new EventSource(words.address + "/events");
  stream.onmessage = (event) => { way = "live"; news(JSON.parse(event.data)); };
  stream.onerror = () => {
    if (stream.readyState !== EventSource.CLOSED) return;
    ask();
    setTimeout(listen, 5000);
  };
}

listen();
setInterval(draw, 1000);
