// Where a person types: text, commands, attachments, and the switch of the reply keyboard.

import { Attachments } from "./attachments.js";
import { CommandMenu } from "./commands.js";
import { button, el, icon } from "./dom.js";
import { ReplyKeyboard } from "./keyboard.js";

const PLACEHOLDER = "消息";

export class Composer {
  /** `onText(text)` and `onFile(kind, file, caption)` send and throw a sentence when refused; `onFault(sentence)`. */
  constructor({ onText, onFile, onFault }) {
    Object.assign(this, { onText, onFile, onFault });
    const onChange = () => this.refresh();
    this.menu = new CommandMenu({ onPick: (text) => this.pickCommand(text), onChange });
    this.keyboard = new ReplyKeyboard({ onText: (text) => this.deliver(text), onChange });
    this.attachments = new Attachments({ onChange });
    this.build();
    this.refresh();
  }

  build() {
    this.slash = button("命令", { class: "slash", onclick: () => this.toggleMenu() }, "/");
    this.input = el("textarea", { rows: "1", "aria-label": "写消息", placeholder: PLACEHOLDER, autocomplete: "off" });
    this.keys = button("回复键盘", { class: "icon-button", onclick: () => this.keyboard.toggle() }, icon("keys"));
    this.attach = button("添加照片或文件", { class: "icon-button", onclick: () => this.attachments.choose() }, icon("attach"));
    this.send = button("发送", { class: "icon-button send", onclick: () => this.submit() }, icon("send"));
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("paste", (event) => this.takeFiles(event, event.clipboardData));
    this.node = el("div", { class: "composer" },
      this.menu.node, this.attachments.node,
      el("div", { class: "input-row" }, this.slash, this.input, this.keys, this.attach, this.send, this.attachments.input),
      this.keyboard.node);
  }

  refresh() {
    if (!this.node) return;
    const something = this.input.value.trim() !== "" || this.attachments.any;
    this.send.hidden = !something;
    this.attach.hidden = something && !this.attachments.any;
    this.keys.hidden = something || !this.keyboard.available; // the words need the room
    this.keys.setAttribute("aria-expanded", String(this.keyboard.open));
    this.slash.setAttribute("aria-expanded", String(this.menu.open));
    this.slash.hidden = this.menu.commands.length === 0;
    this.input.placeholder = this.attachments.any ? "说明（可以不写）" : this.keyboard.markup?.input_field_placeholder ?? PLACEHOLDER;
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight + 2}px`; // its border
  }

  set({ commands, keyboard }) {
    if (commands !== undefined) this.menu.set(commands);
    if (keyboard !== undefined) this.keyboard.set(keyboard);
    this.refresh();
  }

  typed() {
    const { value } = this.input;
    if (/^\/[a-z0-9_]*$/i.test(value)) this.menu.show(value);
    else this.menu.close();
    this.refresh();
  }

  toggleMenu() {
    if (this.menu.open) this.menu.close();
    else this.menu.show();
    this.input.focus({ preventScroll: true });
  }

  pickCommand(text) {
    this.input.value = "";
    this.deliver(text);
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return; // Enter that ends a pinyin word sends nothing
    if (this.menu.key(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    }
  }

  /** Pasted or dropped files become attachments. */
  takeFiles(event, transfer) {
    const files = [...(transfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.attachments.add(files);
    this.input.focus({ preventScroll: true });
  }

  async submit() {
    const text = this.input.value.trim();
    const files = this.attachments.take();
    if (!text && !files.length) return;
    this.input.value = "";
    this.menu.close();
    this.refresh();
    if (!files.length) return this.deliver(text, () => this.restore(text));
    for (const [index, { kind, file }] of files.entries()) {
      const caption = index === 0 ? text : "";
      await this.attempt(() => this.onFile(kind, file, caption), () => this.restore(caption, [file]));
    }
  }

  deliver(text, undo) {
    return this.attempt(() => this.onText(text), undo);
  }

  async attempt(send, undo) {
    try {
      await send();
    } catch (error) {
      undo?.();
      this.onFault(error.message);
    }
  }

  /** What was refused comes back into the input, unless something else has been typed since. */
  restore(text, files = []) {
    if (!this.input.value) this.input.value = text;
    if (files.length) this.attachments.add(files);
    this.refresh();
  }
}
