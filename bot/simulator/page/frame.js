// What a phone looks like around its chat: whose it is, the bot's head with its menu, and the states without a chat.

import { button, el, icon } from "./dom.js";

/** A button with three dots that opens the one thing a person may do to the bot. */
function menu(onStop) {
  const stop = button("停用机器人", { class: "menu-item", role: "menuitem", onclick: () => { close(); onStop(); } });
  const list = el("div", { class: "menu", role: "menu", hidden: true }, stop);
  const opener = button("更多", { class: "icon-button", "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => show(list.hidden) }, icon("more"));
  const show = (open) => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) stop.focus({ preventScroll: true });
  };
  const close = () => { show(false); opener.focus({ preventScroll: true }); };
  const node = el("div", { class: "menu-place" }, opener, list);
  node.addEventListener("keydown", (event) => { if (event.key === "Escape" && !list.hidden) close(); });
  node.addEventListener("focusout", (event) => { if (!node.contains(event.relatedTarget)) show(false); });
  return node;
}

export class Frame {
  /** `parts` = {chat, over, composer} are the nodes inside; `acts` = {start, stop, resume, dropped(event)}. */
  constructor({ chat, over, composer }, acts) {
    this.owner = el("h2", { class: "owner-name" });
    this.role = el("span", { class: "role" });
    this.botName = el("span", { class: "bot-name" });
    this.status = el("span", { class: "bot-status" });
    this.menu = menu(acts.stop);
    this.composer = composer;
    this.invitation = el("p", {});
    this.begin = button("开始", { class: "primary", onclick: acts.start });
    this.start = el("div", { class: "start" }, this.invitation, this.begin);
    this.stopped = el("div", { class: "stopped", hidden: true }, el("p", {}, "这部手机停用了机器人，收不到它的消息。"),
      button("重新启用", { class: "primary", onclick: acts.resume }));
    const body = el("div", { class: "chat-body", ondragover: (event) => event.preventDefault(), ondrop: acts.dropped }, chat, this.start, ...over);
    this.node = el("section", { class: "phone" },
      el("header", { class: "phone-owner" }, this.role, this.owner),
      el("div", { class: "screen" },
        el("header", { class: "chat-head" }, el("img", { src: "/page/icon.svg", alt: "", width: 34, height: 34 }),
          el("div", { class: "bot" }, this.botName, this.status), this.menu),
        body, composer, this.stopped));
  }

  /** Show who this is and who the bot is (null while none has come); `empty` is a chat without a message. */
  describe(person, bot, empty) {
    this.node.dataset.person = person.id;
    this.node.setAttribute("aria-label", `${person.first_name}的手机`);
    this.owner.textContent = person.first_name;
    this.role.textContent = person.role;
    this.role.hidden = !person.role;
    this.role.dataset.role = person.role;
    this.botName.textContent = bot?.first_name ?? "机器人";
    this.idle = bot ? "机器人" : "没有连上";
    if (!this.status.classList.contains("typing")) this.status.textContent = this.idle;
    this.stopped.hidden = !person.blocked;
    this.composer.hidden = person.blocked;
    this.start.hidden = !empty || person.blocked;
    this.begin.hidden = !bot;
    this.invitation.textContent = bot ? "点“开始”和机器人说话" : "机器人还没有连上来，连上就可以开始";
    this.menu.hidden = empty || person.blocked;
  }

  typing(on) {
    this.status.textContent = on ? "正在输入…" : this.idle;
    this.status.classList.toggle("typing", on);
  }
}
