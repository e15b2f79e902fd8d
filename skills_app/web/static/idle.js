/* Who types or talks for half an hour is asked whether they are still there, before the server signs them out. */
(() => {
  "use strict";
  const idle = document.getElementById("idle");
  const words = idle.querySelector("p");
  const soon = words.textContent;
  const stay = idle.querySelector("button");
  const MINUTE = 60000;
  let asked = Date.now();
  let back = null; // where somebody typed
  words.textContent = "";
  words.setAttribute("role", "alert"); // said when it changes

  function look() {
    const minutes = (Date.now() - asked) / MINUTE;
    const over = minutes >= idle.dataset.end;
    const due = minutes >= idle.dataset.ask;
    const said = over ? idle.dataset.over : due ? soon : "";
    if (words.textContent !== said) words.textContent = said;
    idle.hidden = !due;
    stay.hidden = over;
  }

  idle.addEventListener("focusin", (event) => {
    back = event.relatedTarget ?? back;
  });
  stay.addEventListener("click", async () => {
    const before = Date.now();
    const reply = await fetch(idle.dataset.stay, { redirect: "manual" }).catch(() => null);
    if (!reply?.ok) {
      words.textContent = idle.dataset.failed;
      return;
    }
    asked = before;
    look();
    back?.focus();
  });
  setInterval(look, 10000);
  addEventListener("pageshow", look);
})();
