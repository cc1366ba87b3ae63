// One message as a bubble: who, what, when, and the buttons under it.

import { el, icon } from "./dom.js";
import { renderText } from "./entities.js";
import { inlineKeyboard } from "./keyboard.js";
import { media } from "./media.js";

const UNSHOWN = "（这类消息在模拟器里看不到内容）";
const QUOTE_LENGTH = 60;

/** True where the person of this phone wrote it, false where the bot did. */
export const isOwn = (message) => message.from !== undefined && !message.from.is_bot;

function quoted(message) {
  const before = message.reply_to_message;
  if (!before) return null;
  const text = before.text ?? before.caption ?? (before.photo ? "照片" : "文件");
  return el("div", { class: "reply-to" }, text.slice(0, QUOTE_LENGTH));
}

function words(message, actions) {
  if (message.text !== undefined) return renderText(message.text, message.entities, actions);
  if (message.caption) return renderText(message.caption, message.caption_entities, actions);
  return message.photo || message.document ? [] : [UNSHOWN];
}

function meta(message, reader) {
  const at = message.date * 1000;
  const silent = message.silent || message.disable_notification;
  return el(
    "span", { class: "meta" },
    silent ? el("span", { class: "silent", title: "静音送达" }, icon("silent"), el("span", { class: "unseen" }, "静音送达")) : null,
    message.edit_date ? el("span", { class: "edited" }, "已编辑") : null,
    el("time", { datetime: new Date(at).toISOString() }, reader.time(at)),
  );
}

/** Draw a message; `actions` are what a tap in it may do, `reader` reads dates in the demo's zone. */
export function drawMessage(message, { actions, reader }) {
  const own = isOwn(message);
  const picture = media(message);
  const content = words(message, actions);
  const bubble = el(
    "div", { class: `bubble${message.photo ? " pictured" : ""}` },
    el("span", { class: "unseen" }, own ? "我：" : "机器人："),
    quoted(message), picture,
    el("div", { class: `text${content.length ? "" : " bare"}`, dir: "auto" }, content, meta(message, reader)),
  );
  const rows = message.reply_markup?.inline_keyboard;
  return el(
    "div", { class: `message ${own ? "own" : "bot"}${rows?.length ? " keyed" : ""}`, "data-id": message.message_id },
    bubble,
    rows?.length ? inlineKeyboard(rows, (button, node) => actions.press(message, button, node)) : null,
  );
}
