// Elements from values. Text only ever becomes a text node: nothing typed is read as markup.

/** Make an element: `class` and aria-/data-/plain attributes, `on…` listeners, children (strings become text). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that never submits a form by accident. */
export function button(label, attributes = {}, ...children) {
  const named = children.length ? { "aria-label": label, title: label } : {};
  return el("button", { type: "button", ...named, ...attributes }, ...(children.length ? children : [label]));
}

const PATHS = {
  attach: "M20 11.5l-8.2 8.2a5.2 5.2 0 0 1-7.4-7.4l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.5 8.5a1.8 1.8 0 0 1-2.5-2.5l7.7-7.7",
  send: "M4 12l16-8-5 16-3.5-6.5L4 12zM11.5 13.5L20 4",
  keys: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17 14h.01M7 14h.01M10 14h4",
  down: "M6 9l6 6 6-6",
  more: "M12 5h.01M12 12h.01M12 19h.01",
  silent: "M6 9a6 6 0 0 1 9.5-4.9M18 9c0 4 1.5 5.5 2 7H8M6 9c0 4-1.5 5.5-2 7h1M10.5 19.5a1.8 1.8 0 0 0 3 0M3 3l18 18",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  close: "M6 6l12 12M18 6L6 18",
  link: "M8 16L16 8M9 8h7v7",
};

/** A line drawing of 24 by 24; the button around it carries the words. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
