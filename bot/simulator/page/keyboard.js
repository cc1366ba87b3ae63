// Telegram's two keyboards: the buttons under a message, and the one that stands in for typing.

import { button, el, icon } from "./dom.js";
import { safeAddress } from "./entities.js";

function inlineButton(spec, onPress) {
  const href = spec.url && safeAddress(spec.url);
  if (href) {
    const onclick = (event) => { if (onPress(spec, event.currentTarget)) event.preventDefault(); };
    return el("a", { class: "key", href, target: "_blank", rel: "noopener noreferrer", title: href, onclick }, spec.text, icon("link"));
  }
  if (spec.callback_data === undefined && !spec.copy_text) {
    return button(spec.text, { class: "key", disabled: true, title: "模拟器按不了这种按钮" });
  }
  return button(spec.text, { class: "key", onclick: (event) => onPress(spec, event.currentTarget) });
}

/** The rows of buttons under a message; `onPress(button, node)` answers true where it followed an address itself. */
export function inlineKeyboard(rows, onPress) {
  return el(
    "div", { class: "inline-keys", role: "group", "aria-label": "消息下面的按钮" },
    rows.map((row) => el("div", { class: "key-row" }, row.map((spec) => inlineButton(spec, onPress)))),
  );
}

/** The reply keyboard of a phone: shown when it comes, opened and closed by the person. */
export class ReplyKeyboard {
  constructor({ onText, onChange }) {
    this.onText = onText;
    this.onChange = onChange;
    this.node = el("div", { class: "reply-keys", role: "group", "aria-label": "回复键盘", hidden: true });
    this.markup = null;
  }

  get available() {
    return this.markup !== null;
  }

  get open() {
    return !this.node.hidden;
  }

  /** Take Telegram's ReplyKeyboardMarkup, or null for none. The same one again leaves it open or closed as it was. */
  set(markup) {
    const keys = markup?.keyboard?.length ? markup : null;
    if (JSON.stringify(keys) === JSON.stringify(this.markup)) return;
    this.markup = keys;
    this.node.replaceChildren(...(keys ? keys.keyboard.map((row) => this.row(row)) : []));
    this.toggle(keys !== null);
  }

  row(row) {
    return el("div", { class: "key-row" }, row.map((spec) => this.key(typeof spec === "string" ? { text: spec } : spec)));
  }

  key(spec) {
    const special = Object.keys(spec).some((name) => name.startsWith("request_") || name === "web_app");
    if (special) return button(spec.text, { class: "key", disabled: true, title: "模拟器按不了这种按钮" });
    return button(spec.text, { class: "key", onclick: () => this.pick(spec.text) });
  }

  pick(text) {
    this.onText(text);
    if (this.markup?.one_time_keyboard) this.toggle(false);
  }

  toggle(open = !this.open) {
    this.node.hidden = !(open && this.available);
    this.onChange();
  }
}
