import { Refusal } from '../refusal';

const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const relative = /^[+-]?(?:\d+[wdhm]\s*)+$/;
const minutes: Readonly<Record<string, number>> = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 };

/**
 * The instant a date in a query means, in milliseconds: `2026-11-20`, `2026/11/20 08:15`, or counted from now, `-30d`.
 * A day without a time is its midnight, in UTC like everyone's profile here.
 */
export function dateValue(text: string, field: string, now: number): number {
  const day = absolute.exec(text);
  if (day) {
    const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = day
      .slice(1)
      .map((part) => Number(part ?? 0));
    return Date.UTC(year, month - 1, date, hour, minute);
  }
  if (relative.test(text)) return now + periodOf(text) * 60_000;
  throw new Refusal(
    400,
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function periodOf(text: string): number {
  const parts = [...text.matchAll(/(\d+)([wdhm])/g)];
  const sum = parts.reduce(
    (total, [, count = '', unit = '']) => total + Number(count) * (minutes[unit] ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
