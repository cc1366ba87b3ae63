// The messages of one chat, in order, a section for each day; stays at the newest unless the person scrolled up.

import { button, el } from "./dom.js";
import { drawMessage, isOwn } from "./message.js";

const NEAR_BOTTOM = 48; // pixels that still count as "at the newest"

export class Transcript {
  /** `context` = {actions, reader, now}; `onSeen` is called when the newest message comes into view. */
  constructor(context, onSeen) {
    Object.assign(this, { context, onSeen, rows: [], atNewest: true });
    this.list = el("div", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "聊天记录" });
    this.scroller = el("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": "聊天记录，可以滚动" }, this.list);
    this.pill = button("↓ 新消息", { class: "pill", hidden: true, onclick: () => this.toNewest() });
    this.node = el("div", { class: "transcript" }, this.scroller, this.pill);
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const settle = new ResizeObserver(() => { if (this.atNewest) this.toNewest(); });
    settle.observe(this.scroller);
    settle.observe(this.list);
  }

  get newest() {
    return this.rows.at(-1)?.message;
  }

  replace(messages) {
    const known = new Map(this.rows.map((row) => [row.said, row]));
    this.rows = messages.map((message) => known.get(JSON.stringify(message)) ?? this.row(message));
    this.layOut();
  }

  /** Add a message, or show its newer form in its place. */
  put(message) {
    const at = this.rows.findIndex((row) => row.message.message_id === message.message_id);
    if (at >= 0) return this.change(at, message);
    const before = this.newest;
    const row = this.row(message);
    this.rows.push(row);
    if (before && before.message_id > message.message_id) this.layOut();
    else this.place(row, before);
    if (isOwn(message) || this.atNewest) this.toNewest();
    else this.pill.hidden = false;
  }

  change(at, message) {
    const old = this.rows[at];
    const row = this.row(message);
    if (row.said === old.said) return;
    const keys = (node) => [...node.querySelectorAll(".key")];
    const focused = keys(old.node).indexOf(document.activeElement);
    row.node.classList.toggle("follows", old.node.classList.contains("follows"));
    this.rows[at] = row;
    old.node.replaceWith(row.node);
    if (focused >= 0) (keys(row.node)[focused] ?? this.scroller).focus({ preventScroll: true });
  }

  remove(messageId) {
    this.rows = this.rows.filter((row) => row.message.message_id !== messageId);
    this.layOut();
  }

  row(message) {
    return { message, said: JSON.stringify(message), node: drawMessage(message, this.context) };
  }

  /** Put a row at the end, in a section of its own where a new day begins. */
  place(row, before) {
    const { reader, now } = this.context;
    const at = row.message.date * 1000;
    const sameDay = before !== undefined && reader.dayKey(before.date * 1000) === reader.dayKey(at);
    row.node.classList.toggle("follows", sameDay && isOwn(before) === isOwn(row.message));
    if (!sameDay) {
      this.section = el("section", { class: "day" }, el("h3", {}, reader.day(at, now())));
      this.list.append(this.section);
    }
    this.section.append(row.node);
  }

  layOut() {
    this.rows.sort((a, b) => a.message.message_id - b.message.message_id);
    this.list.replaceChildren();
    this.rows.forEach((row, index) => this.place(row, this.rows[index - 1]?.message));
    if (this.atNewest) this.toNewest();
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const grown = this.measured !== `${scrollHeight}/${clientHeight}`;
    if (this.atNewest && grown) return this.toNewest(); // the content moved, not the person
    this.atNewest = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    if (!this.atNewest) return;
    this.pill.hidden = true;
    this.onSeen();
  }

  toNewest() {
    const { scroller } = this;
    this.atNewest = true;
    scroller.scrollTop = scroller.scrollHeight;
    this.measured = `${scroller.scrollHeight}/${scroller.clientHeight}`;
    this.pill.hidden = true;
    this.onSeen();
  }
}
