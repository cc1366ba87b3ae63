// A tab for each phone: where it is, how much in it is unread. One phone fills a narrow screen, several a wide one.

import { el } from "./dom.js";

const MOSTLY = 0.6; // of a phone's area in view counts as on the screen

export class Tabs {
  constructor(stage) {
    this.stage = stage;
    this.node = document.getElementById("tabs");
    this.tabs = new Map();
    this.watcher = new IntersectionObserver((entries) => entries.forEach((entry) => this.moved(entry)),
      { root: stage, threshold: [0, MOSTLY, 1] });
  }

  add(phone) {
    const badge = el("span", { class: "badge", hidden: true });
    const name = el("span", { class: "tab-name" });
    const role = el("span", { class: "tab-role" });
    const tab = el("button", { type: "button", class: "tab", onclick: () => this.show(phone) }, role, name, badge);
    this.tabs.set(phone, { tab, name, role, badge });
    this.node.append(tab);
    this.stage.append(phone.node);
    this.watcher.observe(phone.node);
    this.describe(phone);
  }

  remove(phone) {
    this.watcher.unobserve(phone.node);
    phone.node.remove();
    this.tabs.get(phone).tab.remove();
    this.tabs.delete(phone);
  }

  describe(phone) {
    const parts = this.tabs.get(phone);
    if (!parts) return;
    const count = phone.unread;
    parts.name.textContent = phone.person.first_name;
    parts.role.textContent = phone.person.role;
    parts.role.dataset.role = phone.person.role;
    parts.role.hidden = !phone.person.role;
    parts.badge.textContent = count > 99 ? "99+" : String(count);
    parts.badge.hidden = count === 0;
    parts.tab.setAttribute("aria-label", `${phone.person.role} ${phone.person.first_name}${count ? `，${count} 条未读` : ""}`.trim());
  }

  show(phone) {
    phone.node.scrollIntoView({ inline: "center", block: "nearest" });
  }

  moved({ target, intersectionRatio }) {
    for (const [phone, { tab }] of this.tabs) {
      if (phone.node !== target) continue;
      const visible = intersectionRatio >= MOSTLY;
      phone.show(visible);
      tab.setAttribute("aria-current", String(visible));
      if (visible) this.reveal(tab);
    }
  }

  /** Scroll the row of tabs, and nothing else, until the tab is in it. */
  reveal(tab) {
    const { left, right } = this.node.getBoundingClientRect();
    const box = tab.getBoundingClientRect();
    if (box.left < left) this.node.scrollLeft -= left - box.left + 12;
    if (box.right > right) this.node.scrollLeft += box.right - right + 12;
  }
}
