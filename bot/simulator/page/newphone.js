// The sheet that opens one more phone.

import * as api from "./api.js";
import { startCode } from "./links.js";

/** Wire the button and its sheet; `town.bot()` is the bot, `onOpened(person, code)` shows the phone. */
export function wireNewPhone(town, onOpened) {
  const sheet = document.getElementById("new-phone");
  const form = sheet.querySelector("form");
  const fault = sheet.querySelector(".fault");
  const say = (sentence) => { fault.textContent = sentence; fault.hidden = !sentence; };

  document.getElementById("open-phone").addEventListener("click", () => { form.reset(); say(""); sheet.showModal(); });
  form.querySelector("[value=cancel]").addEventListener("click", () => sheet.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { first_name: name, language_code: language, link } = Object.fromEntries(new FormData(form));
    const code = link.trim() ? startCode(link.trim(), town.bot()?.username) : null;
    if (link.trim() && !code) return say("这不是发给这个机器人的邀请链接，请整条复制过来。");
    if (!name.trim()) return say("请写上称呼。");
    try {
      onOpened(await api.addPerson({ first_name: name.trim(), language_code: language }), code);
      sheet.close();
    } catch (error) {
      say(error.message);
    }
  });
}
