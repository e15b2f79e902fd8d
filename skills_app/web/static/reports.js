// The list of reports: all at once, and how many documents are made. Without this the browser stores the file as it comes.
(() => {
  "use strict";
  const form = document.getElementById("take");
  if (!form) return;
  const boxes = Array.from(form.querySelectorAll("input[name=report]"));
  const all = form.querySelector("[data-all]");
  const bar = form.querySelector("progress");
  const said = form.querySelector("output");
  const button = form.querySelector("button");
  const digits = new Intl.NumberFormat(document.documentElement.lang, { useGrouping: false });

  form.querySelector(".pick-head").hidden = true;
  all.hidden = false;
  all.querySelector("input").addEventListener("change", (event) => {
    for (const box of boxes) box.checked = event.target.checked;
  });

  const tell = (done, whole) => {
    bar.value = done;
    said.textContent = form.dataset.progress.replace("%(done)s", digits.format(done)).replace("%(all)s", digits.format(whole));
  };

  // Each document in a ZIP begins with these four bytes.
  const BEGINNING = [0x50, 0x4b, 0x03, 0x04];
  const counter = () => {
    let matched = 0;
    let found = 0;
    return (part) => {
      for (const byte of part) {
        matched = byte === BEGINNING[matched] ? matched + 1 : byte === BEGINNING[0] ? 1 : 0;
        if (matched === BEGINNING.length) {
          found += 1;
          matched = 0;
        }
      }
      return found;
    };
  };

  const nameOf = (reply) => /filename="([^"]+)"/.exec(reply.headers.get("Content-Disposition") || "")?.[1] ?? "reports.zip";

  const keep = (parts, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: "application/zip" }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const take = async (whole) => {
    const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!reply.ok || !reply.headers.get("Content-Type").startsWith("application/zip")) throw new Error(String(reply.status));
    const parts = [];
    const count = counter();
    const reader = reply.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      tell(Math.min(count(next.value), whole), whole);
    }
    keep(parts, nameOf(reply));
    tell(whole, whole);
    said.textContent += ` · ${form.dataset.done}`;
  };

  form.addEventListener("submit", async (event) => {
    const whole = boxes.filter((box) => box.checked).length;
    if (!whole) return;
    event.preventDefault();
    button.disabled = true;
    bar.hidden = false;
    bar.max = whole;
    tell(0, whole);
    try {
      await take(whole);
    } catch (error) {
      said.textContent = form.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
})();
