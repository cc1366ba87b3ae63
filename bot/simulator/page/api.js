// The server's HTTP interface; a refusal arrives as an Error whose message is the server's own sentence.

const UNREACHABLE = "连不上本机的模拟器，请看看启动它的窗口还在不在。";

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error(UNREACHABLE);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `模拟器没有照办（${response.status}）。`);
  return body;
}

const post = (path, value) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });

export const world = () => ask("/api/world");
export const chat = (id) => ask(`/api/people/${id}/chat`);
export const addPerson = (person) => post("/api/people", person);
export const sendText = (id, text) => post(`/api/people/${id}/text`, { text });
export const press = (id, messageId, data) => post(`/api/people/${id}/press`, { message_id: messageId, data });
export const block = (id, blocked) => post(`/api/people/${id}/block`, { blocked });
export const moveClock = (move) => post("/api/clock", { move });

/** Send one file; `kind` is "photo" or "document". */
export function sendFile(id, kind, file, caption) {
  const form = new FormData();
  form.append("caption", caption);
  form.append("file", file, file.name);
  return ask(`/api/people/${id}/${kind}`, { method: "POST", body: form });
}
