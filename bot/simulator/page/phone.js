// One phone: the chat of one person with the bot, and what that person can do in it.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { copy } from "./copy.js";
import { Frame } from "./frame.js";
import { startCode } from "./links.js";
import { isOwn } from "./message.js";
import { Notices } from "./notices.js";
import { Transcript } from "./transcript.js";
import { ReadMark } from "./unread.js";

const TYPING_MS = 5000; // Telegram shows "typing" for five seconds or until the message comes

export class Phone {
  /** `town` = {bot(), reader, now()}; `onUnread(phone)` is called whenever the count may have changed. */
  constructor(person, town, onUnread) {
    Object.assign(this, { person, town, onUnread, visible: false });
    this.read = new ReadMark(person.id);
    this.notices = new Notices();
    this.actions = {
      copy: (text) => this.copy(text),
      send: (text) => this.composer.deliver(text),
      follow: (address) => this.follow(address),
      press: (message, key, node) => this.press(message, key, node),
    };
    this.transcript = new Transcript({ actions: this.actions, reader: town.reader, now: town.now }, () => this.seen());
    this.composer = new Composer({
      onText: async (text) => this.put(await api.sendText(person.id, text)),
      onFile: async (kind, file, caption) => this.put(await api.sendFile(person.id, kind, file, caption)),
      onFault: (sentence) => this.notices.say(sentence),
    });
    this.frame = new Frame({ chat: this.transcript.node, over: this.notices.nodes, composer: this.composer.node }, {
      start: () => this.composer.deliver("/start"),
      stop: () => this.block(true),
      resume: () => this.block(false),
      dropped: (event) => this.composer.takeFiles(event, event.dataTransfer),
    });
    this.node = this.frame.node;
    this.refresh();
  }

  /** Take what the world now says of this person. */
  describe(person) {
    this.person = person;
    this.refresh();
  }

  refresh() {
    this.frame.describe(this.person, this.town.bot(), this.transcript.newest === undefined);
    this.onUnread(this);
  }

  /** Read the chat anew; what happens meanwhile waits, so that an older answer never hides a newer message. */
  load() {
    this.loading = (this.loading ?? Promise.resolve()).catch(() => null).then(async () => {
      this.waiting = [];
      try {
        const { messages, commands, keyboard } = await api.chat(this.person.id);
        this.transcript.replace(messages);
        this.composer.set({ commands, keyboard });
      } finally {
        const happened = this.waiting;
        this.waiting = null;
        happened.forEach((event) => this.happen(event));
        this.refresh();
      }
    });
    return this.loading;
  }

  put(message) {
    if (!isOwn(message)) this.typing(false);
    this.transcript.put(message);
    this.refresh();
  }

  /** One server event of this chat; the table says what each kind does. */
  happen(event) {
    if (this.waiting) return this.waiting.push(event);
    const kinds = {
      message: () => this.put(event.message),
      edit: () => this.put(event.message),
      delete: () => { this.transcript.remove(event.message_id); this.refresh(); },
      toast: () => this.notices.answer(event.text, event.alert),
      typing: () => this.typing(true),
      keyboard: () => this.composer.set({ keyboard: event.keyboard }),
      commands: () => this.composer.set({ commands: event.commands }),
    };
    return kinds[event.kind]?.();
  }

  typing(on) {
    clearTimeout(this.typingTimer);
    this.frame.typing(on);
    if (on) this.typingTimer = setTimeout(() => this.typing(false), TYPING_MS);
  }

  get unread() {
    return this.read.count(this.transcript.rows.map((row) => row.message));
  }

  /** The newest message is in view: nothing is unread any more, if this phone is on the screen at all. */
  seen() {
    if (!this.visible || !this.transcript.atNewest) return;
    this.read.upTo(this.transcript.newest?.message_id);
    this.onUnread(this);
  }

  show(visible) {
    this.visible = visible;
    if (visible) this.seen();
  }

  async copy(text) {
    this.notices.say((await copy(text)) ? "已复制" : "没能复制，请选中后自己复制");
  }

  /** True where the address is a start link of this bot, which this phone opens itself. */
  follow(address) {
    const code = startCode(address, this.town.bot()?.username);
    if (code === null) return false;
    this.composer.deliver(code ? `/start ${code}` : "/start");
    return true;
  }

  press(message, key, node) {
    if (key.url) return this.follow(key.url);
    if (key.copy_text) return this.copy(key.copy_text.text);
    return this.call(message, key, node);
  }

  async call(message, key, node) {
    node.classList.add("busy");
    try {
      await api.press(this.person.id, message.message_id, key.callback_data); // its toast comes as an event
    } catch (error) {
      this.notices.say(error.message);
    }
    node.classList.remove("busy");
  }

  async block(blocked) {
    try {
      await api.block(this.person.id, blocked);
      this.describe({ ...this.person, blocked });
      if (!blocked) await this.composer.deliver("/start"); // as Telegram's own button does
    } catch (error) {
      this.notices.say(error.message);
    }
  }
}
