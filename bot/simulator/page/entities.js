// Telegram's text + MessageEntity objects -> elements. Offsets count UTF-16 units, which is how JavaScript counts too.

import { el } from "./dom.js";

/** Nest entities: [{text}] and [{entity, text, children}]; an entity that overlaps another's end is cut in two. */
export function tree(text, entities = []) {
  const spans = entities
    .map((entity) => ({ entity, start: entity.offset, end: Math.min(entity.offset + entity.length, text.length) }))
    .filter((span) => span.start >= 0 && span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return nest(text, 0, text.length, spans);
}

function nest(text, start, end, spans) {
  const nodes = [];
  let at = start;
  let waiting = spans;
  while (waiting.length) {
    const [outer, ...rest] = waiting;
    if (outer.start > at) nodes.push({ text: text.slice(at, outer.start) });
    const inside = [];
    waiting = [];
    for (const span of rest) {
      if (span.start < outer.end) inside.push({ ...span, end: Math.min(span.end, outer.end) });
      if (span.end > outer.end) waiting.push({ ...span, start: Math.max(span.start, outer.end) });
    }
    waiting.sort((a, b) => a.start - b.start || b.end - a.end);
    nodes.push({
      entity: outer.entity,
      text: text.slice(outer.start, outer.end),
      children: nest(text, outer.start, outer.end, inside),
    });
    at = outer.end;
  }
  if (at < end) nodes.push({ text: text.slice(at, end) });
  return nodes;
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", blockquote: "blockquote" };
const PLAIN_COLOURED = ["mention", "text_mention", "hashtag", "cashtag", "email", "phone_number"];

/** Only addresses that a browser may open; anything else stays text. */
export function safeAddress(address) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  try {
    const url = new URL(full);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function tappable(tag, attributes, act, children) {
  const onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act(event);
  };
  return el(tag, { role: "button", tabindex: "0", onclick: act, onkeydown, ...attributes }, children);
}

function link(address, children, actions) {
  const href = safeAddress(address);
  if (!href) return el("span", {}, children);
  const onclick = (event) => { if (actions.follow(href)) event.preventDefault(); };
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", title: href, onclick }, children);
}

function spoiler(children) {
  const reveal = (event) => {
    event.currentTarget.classList.add("shown");
    event.currentTarget.removeAttribute("aria-label");
  };
  return tappable("span", { class: "spoiler", "aria-label": "遮住的文字，点一下显示" }, reveal, children);
}

function expandable(children) {
  const quote = el("blockquote", { class: "expandable" }, el("div", { class: "quoted" }, children));
  const toggle = el("button", { type: "button", class: "expand", "aria-expanded": "false" }, "展开");
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    toggle.textContent = open ? "收起" : "展开";
    toggle.setAttribute("aria-expanded", String(open));
  });
  quote.append(toggle);
  new ResizeObserver(([{ target }], watcher) => {
    toggle.hidden = target.scrollHeight <= target.clientHeight; // short ones have nothing to unfold
    watcher.disconnect();
  }).observe(quote.firstChild);
  return quote;
}

const DRAW = {
  code: (node, children, actions) =>
    tappable("code", { title: "点一下复制" }, () => actions.copy(node.text), children),
  pre: (node, children, actions) =>
    tappable("pre", { title: "点一下复制" }, () => actions.copy(node.text), children),
  spoiler: (node, children) => spoiler(children),
  expandable_blockquote: (node, children) => expandable(children),
  text_link: (node, children, actions) => link(node.entity.url, children, actions),
  url: (node, children, actions) => link(node.text, children, actions),
  bot_command: (node, children, actions) =>
    tappable("span", { class: "command" }, () => actions.send(node.text), children),
};

function draw(nodes, actions) {
  return nodes.map((node, index) => {
    if (!node.entity) {
      const afterBlock = BLOCKS.has(nodes[index - 1]?.entity?.type);
      return afterBlock ? node.text.replace(/^\n/, "") : node.text; // the block already broke the line
    }
    const { type } = node.entity;
    const children = draw(node.children, actions);
    if (DRAW[type]) return DRAW[type](node, children, actions);
    return el(TAGS[type] ?? "span", { class: PLAIN_COLOURED.includes(type) ? "coloured" : null }, children);
  });
}

/** Elements for a text; `actions` = {copy(text), send(text), follow(address) -> true when handled here}. */
export function renderText(text, entities, actions) {
  return draw(tree(text, entities), actions);
}
