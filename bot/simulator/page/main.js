// The page: reads the world, opens a phone for each person, and passes on what the server tells.

import * as api from "./api.js";
import { Clock } from "./clock.js";
import { listen } from "./events.js";
import { wireNewPhone } from "./newphone.js";
import { Phone } from "./phone.js";
import { Tabs } from "./tabs.js";
import { reader } from "./time.js";

const BACK_MS = 3000;
const connection = document.getElementById("connection");
const waiting = document.getElementById("waiting");
const phones = new Map();
const tabs = new Tabs(document.getElementById("stage"));
const clock = new Clock({ onFault: (sentence) => say(sentence, BACK_MS) });
let bot = null;
const town = { bot: () => bot, now: () => clock.now(), reader: null };

/** A line over the phones, for a while or until the next one. */
function say(sentence, forMs = 0) {
  clearTimeout(say.timer);
  connection.textContent = sentence;
  connection.hidden = !sentence;
  if (forMs) say.timer = setTimeout(() => say(""), forMs);
}

async function openPhone(person) {
  const known = phones.get(person.id);
  if (known) { known.describe(person); return known; }
  const phone = new Phone(person, town, (changed) => tabs.describe(changed));
  phones.set(person.id, phone);
  tabs.add(phone);
  await phone.load();
  return phone;
}

/** Read who there is; phones come and go accordingly. `reload` reads the chats anew too. */
async function readWorld({ reload = false } = {}) {
  const world = await api.world();
  const anew = reload || world.bot?.id !== bot?.id;
  bot = world.bot;
  town.reader ??= reader(world.timezone);
  clock.set(world);
  const present = new Set(world.people.map((person) => person.id));
  for (const [id, phone] of phones) if (!present.has(id)) { tabs.remove(phone); phones.delete(id); }
  const old = anew ? [...phones.values()] : [];
  await Promise.all([...world.people.map(openPhone), ...old.map((phone) => phone.load())]);
  waiting.hidden = world.people.length > 0;
  waiting.textContent = "还没有手机。点“再开一部手机”。";
}

const attempt = (work) => work().catch((error) => say(error.message));

const kinds = {
  clock: (event) => (event.now ? clock.set(event) : attempt(readWorld)),
  people: () => attempt(readWorld),
};

listen({
  onEvent: (event) => (kinds[event.kind] ?? (() => phones.get(event.chat_id)?.happen(event)))(event),
  onLost: () => say("和模拟器的连接断了，正在重新连接…"),
  onBack: () => attempt(async () => {
    await readWorld({ reload: true });
    say("已重新连上", BACK_MS);
  }),
});

wireNewPhone(town, async (person, code) => {
  const phone = await openPhone(person);
  waiting.hidden = true;
  tabs.show(phone);
  phone.composer.input.focus({ preventScroll: true });
  if (code) await phone.composer.deliver(`/start ${code}`);
});

attempt(readWorld);
