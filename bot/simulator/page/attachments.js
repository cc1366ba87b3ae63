// Files chosen for the next message: shown over the input until they are sent or taken away.

import { button, el, icon } from "./dom.js";
import { fileSize } from "./time.js";

const SHOWABLE = /^image\/(jpeg|png|webp|gif|bmp)$/;

export class Attachments {
  constructor({ onChange }) {
    this.onChange = onChange;
    this.files = [];
    this.input = el("input", { type: "file", multiple: true, tabindex: "-1", class: "unseen", "aria-label": "选择照片或文件" });
    this.input.addEventListener("change", () => { this.add([...this.input.files]); this.input.value = ""; });
    this.list = el("ul", { class: "attached" });
    this.asFiles = el("input", { type: "checkbox" });
    this.choice = el("label", { class: "as-files" }, this.asFiles, "照片按文件发送");
    this.node = el("div", { class: "attachments", hidden: true, "aria-label": "要发送的文件", role: "group" }, this.list, this.choice);
  }

  get any() {
    return this.files.length > 0;
  }

  choose() {
    this.input.click();
  }

  add(files) {
    for (const file of files) {
      const preview = SHOWABLE.test(file.type) ? URL.createObjectURL(file) : null;
      this.files.push({ file, preview });
    }
    this.show();
  }

  /** Hand over [{file, kind}] for sending and start empty again. */
  take() {
    const taken = this.files.map(({ file, preview }) => ({ file, kind: preview && !this.asFiles.checked ? "photo" : "document" }));
    [...this.files].forEach((entry) => this.drop(entry));
    return taken;
  }

  drop(entry) {
    if (entry.preview) URL.revokeObjectURL(entry.preview);
    this.files = this.files.filter((other) => other !== entry);
    this.show();
  }

  show() {
    this.list.replaceChildren(...this.files.map((entry) => this.entry(entry)));
    this.choice.hidden = !this.files.some(({ preview }) => preview);
    if (this.choice.hidden) this.asFiles.checked = false;
    this.node.hidden = !this.any;
    this.onChange();
  }

  entry(entry) {
    const { file, preview } = entry;
    return el("li", {},
      preview ? el("img", { src: preview, alt: "" }) : el("span", { class: "file-mark" }, icon("file")),
      el("span", { class: "file-name" }, file.name), el("span", { class: "file-size" }, fileSize(file.size)),
      button(`不发 ${file.name}`, { class: "icon-button", onclick: () => this.drop(entry) }, icon("close")));
  }
}
