// Telegram's own addresses.

/** The code of `https://t.me/<bot>?start=CODE` ("" without one); null for any other address or another bot. */
export function startCode(address, username) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const known = ["t.me", "telegram.me"].includes(url.hostname);
  const bot = url.pathname.slice(1).toLowerCase();
  if (!known || !username || bot !== username.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}
