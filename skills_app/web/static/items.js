// The pages of knowledge items, nicer than without script. The same fields are sent either way.
(() => {
  "use strict";
  const say = (text) => {
    const status = document.getElementById("said");
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = text)); // the same words are said again too
  };
  const written = (number) => {
    const { digits, point } = document.querySelector("main").dataset;
    return String(number)
      .replace(".", point)
      .replace(/\d/g, (digit) => Array.from(digits)[digit]);
  };
  const named = (card) => {
    const words = card.querySelector("label, .label").cloneNode(true);
    for (const other of words.querySelectorAll(".beside")) other.remove();
    return words.textContent;
  };

  // A card becomes one large button; the select in it is kept, out of sight, and sent.
  const tappable = (card, onTap) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tap";
    button.setAttribute("aria-label", named(card));
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", onTap);
    const badge = document.createElement("span");
    badge.className = "number";
    badge.setAttribute("aria-hidden", "true");
    card.insertBefore(button, card.querySelector(".shift"));
    card.append(badge);
    const select = card.querySelector("select");
    if (select) select.hidden = true;
    return { card, select, button, badge };
  };

  const mark = ({ card, button, badge }, text) => {
    badge.textContent = text;
    badge.classList.toggle("set", Boolean(text));
    card.classList.toggle("placed", Boolean(text));
    button.setAttribute("aria-pressed", String(Boolean(text)));
    button.setAttribute("aria-label", text ? `${text}: ${named(card)}` : named(card));
  };

  const ordering = (group) => {
    const steps = Array.from(group.querySelectorAll(".step"), (card) => tappable(card, () => tap(card)));
    const slots = document.querySelector(".slots");
    const clear = document.querySelector("[data-clear]");
    const of = (card) => steps.find((step) => step.card === card);
    let picked = null; // the one that "earlier" and "later" are shown for
    let order = steps.filter((step) => step.select.value).sort((a, b) => a.select.value - b.select.value);

    const draw = () => {
      for (const step of steps) {
        const at = order.indexOf(step) + 1;
        step.select.value = at ? String(at) : "";
        mark(step, at ? written(at) : "");
        step.card.classList.toggle("picked", step === picked && at > 0);
        step.card.querySelector(".shift").hidden = step !== picked || !at;
      }
      Array.from(slots?.children ?? []).forEach((slot, index) => {
        slot.replaceChildren(order[index]?.card.querySelector("img").cloneNode() ?? written(index + 1));
        slot.classList.toggle("set", Boolean(order[index]));
      });
      clear.disabled = !order.length;
    };
    const tap = (card) => {
      const step = of(card);
      const there = order.includes(step);
      order = there ? order.filter((one) => one !== step) : [...order, step];
      picked = step;
      draw();
      say(`${named(card)}: ${there ? group.dataset.taken : `${group.dataset.placed} ${written(order.length)}`}`);
    };
    const shift = (card, by) => {
      const from = order.indexOf(of(card));
      const to = from + by;
      if (from < 0 || to < 0 || to >= order.length) return;
      [order[from], order[to]] = [order[to], order[from]];
      picked = of(card);
      draw();
      say(`${named(card)}: ${group.dataset.placed} ${written(to + 1)}`);
    };
    for (const { card, button } of steps) {
      for (const arrow of card.querySelectorAll("[data-shift]"))
        arrow.addEventListener("click", () => shift(card, Number(arrow.dataset.shift)));
      button.addEventListener("keydown", (event) => {
        const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
        const by = { [forward]: 1, ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (event.key.startsWith("Arrow") ? -1 : 0);
        if (!by) return;
        event.preventDefault();
        shift(card, by);
      });
    }
    clear.addEventListener("click", () => {
      order = [];
      draw();
      say(group.dataset.taken);
    });
    if (slots) slots.hidden = false;
    clear.hidden = false;
    draw();
  };

  const matching = (group) => {
    const lefts = Array.from(group.querySelectorAll("[data-left]"), (card) => tappable(card, () => tapLeft(card)));
    const rights = Array.from(group.querySelectorAll("[data-right-side]"), (card) => tappable(card, () => tapRight(card)));
    const clear = document.querySelector("[data-clear]");
    const of = (card) => [...lefts, ...rights].find((one) => one.card === card);
    let waiting = null;

    const draw = () => {
      lefts.forEach((left, index) => mark(left, left.select.value ? written(index + 1) : ""));
      for (const right of rights) {
        const numbers = lefts.flatMap((left, index) =>
          left.select.value === right.card.dataset.rightSide ? [written(index + 1)] : [],
        );
        mark(right, numbers.join(" "));
      }
      for (const one of [...lefts, ...rights]) one.card.classList.toggle("waiting", one === waiting);
      clear.disabled = !lefts.some((left) => left.select.value);
    };
    const join = (left, right) => {
      left.select.value = right.card.dataset.rightSide;
      waiting = null;
      say(`${named(left.card)} ${group.dataset.paired} ${named(right.card)}`);
    };
    const tapLeft = (card) => {
      const left = of(card);
      if (rights.includes(waiting)) join(left, waiting);
      else if (left.select.value) {
        left.select.value = "";
        say(`${named(card)}: ${group.dataset.taken}`);
      } else waiting = waiting === left ? null : left;
      draw();
    };
    const tapRight = (card) => {
      const right = of(card);
      if (lefts.includes(waiting)) join(waiting, right);
      else waiting = waiting === right ? null : right;
      draw();
    };
    clear.addEventListener("click", () => {
      for (const left of lefts) left.select.value = "";
      waiting = null;
      draw();
      say(group.dataset.taken);
    });
    clear.hidden = false;
    draw();
  };

  // No more options than are asked for; the dots show how many are chosen.
  const choosing = (form) => {
    const boxes = Array.from(form.querySelectorAll('[type="checkbox"]'));
    const dots = form.querySelectorAll(".dots i");
    const how = form.querySelector(".choose");
    const draw = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      dots.forEach((dot, index) => dot.classList.toggle("on", index < chosen));
    };
    for (const box of boxes)
      box.addEventListener("change", () => {
        if (boxes.filter((one) => one.checked).length > Number(form.dataset.choose)) {
          box.checked = false;
          how.animate({ boxShadow: ["0 0 0 4px var(--said), 0 0 0 99vmax inset var(--said-soft)", "none"] }, 1500);
          say(how.textContent);
        }
        draw();
      });
    draw();
  };

  // "I don't know" stays pressed until something else is given.
  const thinkingAgain = (form) => {
    const release = (event) => {
      if (!event.target.closest('[type="button"], input, select')) return;
      form.querySelector('[name="kept"]')?.remove();
      for (const button of form.querySelectorAll('[name="instead"]')) button.setAttribute("aria-pressed", "false");
    };
    for (const kind of ["click", "change"]) form.addEventListener(kind, release);
  };

  // The digits of a script stand in tens, one after the other.
  const digitOf = (one) => {
    let first = one.codePointAt(0);
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return (one.codePointAt(0) - first) % 10;
  };
  const plain = (text) =>
    text
      .replace(/\p{Nd}/gu, digitOf)
      .replace(/[,٫]/, ".")
      .replace("−", "-");

  const counting = (group) => {
    const field = group.querySelector("input");
    const [least, greatest, step] = ["least", "greatest", "step"].map((name) => Number(field.dataset[name]));
    const move = (by) => {
      const now = Number.parseFloat(plain(field.value));
      const next = Number.isNaN(now) ? least : now + by * step;
      field.value = written(Math.min(greatest, Math.max(least, Number(next.toFixed(6)))));
    };
    for (const button of group.querySelectorAll("[data-by]")) {
      let timer;
      const stop = () => clearTimeout(timer);
      const hold = (pause) => {
        move(Number(button.dataset.by));
        timer = setTimeout(hold, pause, 120);
      };
      button.hidden = false;
      button.addEventListener("pointerdown", (event) => {
        if (event.button) return;
        stop();
        hold(500);
      });
      for (const end of ["pointerup", "pointerleave", "pointercancel"]) button.addEventListener(end, stop);
      button.addEventListener("click", (event) => event.detail || move(Number(button.dataset.by)));
    }
  };

  const turning = (sequence) => {
    const reel = sequence.querySelector(".reel");
    const turn = sequence.querySelector(".turn");
    turn.hidden = false;
    sequence.classList.add("turned");
    let at = 0;
    const buttons = turn.querySelectorAll("button");
    const draw = () => {
      for (const row of [reel, turn.querySelector(".dots")])
        Array.from(row.children).forEach((one, index) => {
          one.hidden = row === reel && index !== at;
          one.classList.toggle("on", index === at);
        });
      for (const button of buttons) {
        const to = at + Number(button.dataset.turn);
        button.disabled = to < 0 || to >= reel.children.length;
      }
    };
    for (const button of buttons)
      button.addEventListener("click", () => {
        at += Number(button.dataset.turn);
        draw();
        say(reel.children[at].querySelector("img").alt);
      });
    draw();
  };

  const playing = (figure) => {
    const picture = figure.querySelector("img");
    const button = figure.querySelector("[data-play]");
    const icon = button.querySelector("use");
    const still = picture.src;
    button.hidden = false;
    button.addEventListener("click", () => {
      const plays = button.getAttribute("aria-pressed") === "true";
      picture.src = plays ? still : picture.dataset.moving;
      button.setAttribute("aria-pressed", String(!plays));
      icon.setAttribute("href", icon.getAttribute("href").replace(/#.*/, plays ? "#play" : "#pause"));
    });
  };

  const arrive = () => {
    for (const [selector, begin] of [
      ["[data-ordering]", ordering],
      ["[data-matching]", matching],
      ['[data-choose]:has([type="checkbox"])', choosing],
      ['#item:has([aria-pressed="true"][name="instead"])', thinkingAgain],
      [".count-up", counting],
      [".sequence", turning],
      [".moving", playing],
    ])
      for (const found of document.querySelectorAll(selector)) {
        if (found.dataset.begun) continue;
        found.dataset.begun = "1";
        begin(found);
      }
  };
  document.addEventListener("arrive", arrive);
  arrive();
})();
