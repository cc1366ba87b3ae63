// How far each phone has been read, kept for this browser tab so that a reload forgets nothing.

import { isOwn } from "./message.js";

export class ReadMark {
  constructor(personId) {
    this.key = `read-${personId}`;
    this.last = Number(sessionStorage.getItem(this.key) ?? 0);
  }

  upTo(messageId) {
    if (messageId === undefined || messageId === this.last) return;
    this.last = messageId;
    sessionStorage.setItem(this.key, String(messageId));
  }

  /** How many of a chat's messages, oldest first, came from the bot after the last one read. */
  count(messages) {
    const newest = messages.at(-1)?.message_id ?? 0;
    if (newest < this.last) this.last = 0; // another demo, started anew, counts from the beginning
    return messages.filter((message) => message.message_id > this.last && !isOwn(message)).length;
  }
}
