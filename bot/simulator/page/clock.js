// The demo's clock: ticks along with the machine between two words from the server, and can be moved forward.

import * as api from "./api.js";
import { reader } from "./time.js";

export class Clock {
  /** `onFault` is told in a sentence when a move fails. */
  constructor({ onFault }) {
    this.date = document.getElementById("clock-date");
    this.time = document.getElementById("clock-time");
    this.kind = document.getElementById("day-kind");
    this.moves = document.getElementById("moves");
    this.onFault = onFault;
    this.moves.addEventListener("click", (event) => this.move(event.target.closest("[data-move]")));
    document.addEventListener("visibilitychange", () => document.hidden || this.ask());
    setInterval(() => this.tick(), 1000);
  }

  /** Take over what /api/world or a clock event says. */
  set({ now, working_day: workingDay, timezone, can_move: canMove }) {
    if (timezone) this.reader = reader(timezone);
    if (canMove !== undefined) this.moves.hidden = !canMove;
    this.told = { now: Date.parse(now), at: performance.now() };
    this.day = this.reader.dayKey(this.told.now);
    if (workingDay !== undefined) this.showKind(workingDay);
    this.show();
  }

  now() {
    return this.told ? this.told.now + performance.now() - this.told.at : Date.now();
  }

  showKind(workingDay) {
    this.kind.textContent = workingDay ? "工作日" : "休息日";
    this.kind.classList.toggle("rest", !workingDay);
  }

  show() {
    const now = this.now();
    this.date.textContent = this.reader.day(now);
    this.date.dataset.year = this.reader.year(now);
    this.time.textContent = this.reader.seconds(now);
  }

  tick() {
    if (!this.told) return;
    this.show();
    const today = this.reader.dayKey(this.now());
    if (today === this.day) return;
    this.day = today; // midnight went by: only the server knows whether the new day is a working day
    this.ask();
  }

  async ask() {
    try {
      this.set(await api.world());
    } catch (error) {
      this.onFault(error.message);
    }
  }

  async move(button) {
    if (!button) return;
    const buttons = this.moves.querySelectorAll("button");
    buttons.forEach((each) => { each.disabled = true; });
    button.classList.add("busy");
    try {
      this.set(await api.moveClock(button.dataset.move));
    } catch (error) {
      this.onFault(error.message);
    }
    buttons.forEach((each) => { each.disabled = false; });
    button.classList.remove("busy");
    button.focus();
  }
}
