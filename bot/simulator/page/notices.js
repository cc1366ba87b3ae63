// What Telegram shows over a chat when a button is answered: a passing line, or a box to be confirmed.

import { button, el } from "./dom.js";

const SHOWN_MS = 3500;

export class Notices {
  constructor() {
    this.line = el("div", { class: "toast", role: "status", hidden: true });
    this.text = el("p", {});
    this.ok = button("好", { class: "primary", onclick: () => this.confirm() });
    this.box = el("div", { class: "alert", role: "alertdialog", "aria-modal": "true", hidden: true },
      el("div", { class: "alert-box" }, this.text, this.ok));
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.confirm();
      if (event.key === "Tab") event.preventDefault(); // one button: focus has nowhere else to go
    });
    this.nodes = [this.line, this.box];
  }

  /** Show the bot's answer to a press; `alert` waits to be confirmed. */
  answer(text, alert) {
    if (alert) this.ask(text);
    else this.say(text);
  }

  /** Show a line for a moment. */
  say(text) {
    clearTimeout(this.timer);
    this.line.textContent = text;
    this.line.hidden = false;
    this.timer = setTimeout(() => { this.line.hidden = true; }, SHOWN_MS);
  }

  ask(text) {
    this.before = document.activeElement;
    this.text.textContent = text;
    this.box.setAttribute("aria-label", text);
    this.box.hidden = false;
    this.ok.focus({ preventScroll: true });
  }

  confirm() {
    this.box.hidden = true;
    if (this.before?.isConnected) this.before.focus({ preventScroll: true });
  }
}
