// The bot's commands as a list over the input: opened by the "/" button or by typing a slash.

import { button, el } from "./dom.js";

export class CommandMenu {
  constructor({ onPick, onChange }) {
    this.onPick = onPick;
    this.onChange = onChange;
    this.commands = [];
    this.at = -1;
    this.node = el("div", { class: "commands", role: "listbox", "aria-label": "命令", hidden: true });
  }

  get open() {
    return !this.node.hidden;
  }

  set(commands) {
    this.commands = commands ?? [];
    if (this.open) this.show(this.prefix);
  }

  /** Show the commands that begin with `prefix` ("/tr"); none leaves the list closed. */
  show(prefix = "/") {
    this.prefix = prefix;
    const found = this.commands.filter(({ command }) => `/${command}`.startsWith(prefix));
    this.node.replaceChildren(...found.map(({ command, description }) => button(`/${command}`, {
      class: "command-row", role: "option", tabindex: "-1", "aria-selected": "false", title: null,
      "aria-label": `/${command} ${description}`, onclick: () => this.pick(command),
      onmousedown: (event) => event.preventDefault(), // the input keeps the focus
    }, el("span", { class: "command-name" }, `/${command}`), el("span", { class: "command-about" }, description))));
    this.at = -1;
    this.node.hidden = found.length === 0;
    this.onChange();
  }

  close() {
    if (!this.open) return;
    this.node.hidden = true;
    this.onChange();
  }

  pick(command) {
    this.close();
    this.onPick(`/${command}`);
  }

  /** Answer true where the open list made use of the key. */
  key(event) {
    if (!this.open) return false;
    const rows = [...this.node.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + rows.length + (this.at < 0 && step < 0 ? 1 : 0)) % rows.length;
      rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === this.at)));
      rows[this.at].scrollIntoView({ block: "nearest" });
      return true;
    }
    if (event.key === "Escape") { this.close(); return true; }
    if (event.key === "Enter" && this.at >= 0) { rows[this.at].click(); return true; }
    return false;
  }
}
