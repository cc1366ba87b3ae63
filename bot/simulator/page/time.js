// Dates and times as people in the demo's time zone read them.

const WEEKDAYS = { Mon: "周一", Tue: "周二", Wed: "周三", Thu: "周四", Fri: "周五", Sat: "周六", Sun: "周日" };

/** A reader of instants (milliseconds) for one zone, for example Asia/Shanghai. */
export function reader(timeZone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone, hourCycle: "h23", weekday: "short", year: "numeric", month: "numeric", day: "numeric",
    hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  const parts = (at) => Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    /** 10:00 */
    time: (at) => { const p = parts(at); return `${p.hour}:${p.minute}`; },
    /** 10:00:05 */
    seconds: (at) => { const p = parts(at); return `${p.hour}:${p.minute}:${p.second}`; },
    /** 11月23日 周一, with the year where it is not that of `now` */
    day: (at, now = at) => {
      const p = parts(at);
      const year = p.year === parts(now).year ? "" : `${p.year}年`;
      return `${year}${Number(p.month)}月${Number(p.day)}日 ${WEEKDAYS[p.weekday]}`;
    },
    /** 2026年 */
    year: (at) => `${parts(at).year}年`,
    /** The same for all instants of one local day. */
    dayKey: (at) => { const p = parts(at); return `${p.year}-${p.month}-${p.day}`; },
  };
}

/** 3 KB: sizes of files, in bytes. */
export function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return "";
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
