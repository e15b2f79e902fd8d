// What a person would call broken on the page that is shown: a list of faults in words.
// target: the smallest side of anything to tap, in CSS pixels; 0: do not look.
({ target }) => {
  const faults = [];
  const slack = 1.5;
  const name = (element) => {
    const words = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    const id = element.id ? `#${element.id}` : "";
    const classes = typeof element.className === "string" && element.className ? `.${element.className.trim().split(/\s+/).join(".")}` : "";
    return `<${element.localName}${id}${classes}> “${words}”`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".off");
  const isUnseen = (style) => style.clipPath !== "none" && style.overflow === "hidden";
  const ancestors = function* (element) {
    for (let one = element; one && one !== document.documentElement; one = one.parentElement) yield one;
  };
  const inside = (inner, outer) =>
    inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
  const shared = (a, b) =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  // ---- sideways scroll
  const wide = document.documentElement;
  if (wide.scrollWidth > wide.clientWidth) {
    const over = [...document.body.querySelectorAll("*")].filter((one) => {
      const box = one.getBoundingClientRect();
      return isShown(one) && (box.right > wide.clientWidth + slack || box.left < -slack);
    });
    faults.push(`scrolls sideways by ${wide.scrollWidth - wide.clientWidth} px: ${over.slice(0, 3).map(name).join(", ")}`);
  }

  // ---- texts: each line of each text, with the element that carries it
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || !isShown(element) || [...ancestors(element)].some((one) => isUnseen(getComputedStyle(one)))) continue;
    const range = document.createRange();
    for (const word of target ? node.data.matchAll(/\p{L}+/gu) : []) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = [...range.getClientRects()].map((box) => box.top);
      if (Math.max(...tops) - Math.min(...tops) > 8) faults.push(`${name(element)} breaks the word “${word[0]}”`);
    }
    range.selectNodeContents(node);
    // A line box is taller than its letters: a fifth of it at each edge is air.
    for (const box of range.getClientRects()) {
      const air = box.height / 5;
      lines.push({ element, left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air });
    }
  }
  const hasEdge = (style) => parseFloat(style.borderTopWidth) > 0 || style.backgroundColor !== "rgba(0, 0, 0, 0)";
  for (const line of lines) {
    for (const one of ancestors(line.element)) {
      if (one === document.body) break;
      const style = getComputedStyle(one);
      if (["auto", "scroll"].includes(style.overflowX)) break;
      if ((style.overflowX !== "visible" || hasEdge(style)) && style.display !== "inline" && !inside(line, one.getBoundingClientRect())) {
        faults.push(`${name(line.element)} sticks out of ${name(one)}`);
        break;
      }
    }
  }
  const layer = (element) => [...ancestors(element)].find((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position)) || null;
  const collide = (boxes, what) => {
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, b] = [boxes[i], boxes[j]];
        if (shared(a, b) > 4 && a.layer === b.layer && !a.element.contains(b.element) && !b.element.contains(a.element)) {
          faults.push(`${what}: ${name(a.element)} lies on ${name(b.element)}`);
        }
      }
    }
  };
  collide(lines.map((line) => ({ ...line, layer: layer(line.element) })), "texts");

  // ---- what can be tapped
  const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select")].filter(isShown);
  collide(
    targets.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { element, left, right, top, bottom, layer: layer(element) };
    }),
    "targets",
  );
  for (const element of target ? targets : []) {
    const box = element.getBoundingClientRect();
    if (box.width < target - 0.5 || box.height < target - 0.5) {
      faults.push(`${name(element)} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)} px, less than ${target}`);
    }
  }

  // ---- pictures
  for (const picture of document.querySelectorAll("img")) {
    if (!picture.complete || picture.naturalWidth === 0) faults.push(`no picture: ${picture.src}`);
    for (const one of ancestors(picture)) {
      const style = getComputedStyle(one);
      if (style.transform !== "none" || style.scale !== "none") faults.push(`${name(one)} turns or mirrors a picture`);
    }
  }
  return [...new Set(faults)];
};
