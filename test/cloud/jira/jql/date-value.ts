import { Refusal } from '../refusal';

const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const relative = /^[+-]?(?:\d+[wdhm]\s*)+$/;
const minutes: Readonly<Record<string, number>> = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 };

/**
 * The instant a date in a query means, in milliseconds: `2026-11-20`, `2026/11/20 08:15`, or relative to now, `-30d`. A
 * day without a time is midnight in UTC, which is everyone's time zone here.
 */
export function dateValue(text: string, field: string, now: number): number {
  const instant = absoluteOf(text);
  if (instant !== undefined) return instant;
  if (relative.test(text)) return now + periodOf(text) * 60_000;
  throw new Refusal(
    400,
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

/** Also undefined for a day that is not in the calendar. */
function absoluteOf(text: string): number | undefined {
  const parts = absolute.exec(text)?.slice(1);
  if (!parts) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = parts.map((part) => Number(part ?? 0));
  const instant = new Date(Date.UTC(year, month - 1, date, hour, minute));
  const isReal =
    instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date && hour < 24 && minute < 60;
  return isReal ? instant.getTime() : undefined;
}

function periodOf(text: string): number {
  const parts = [...text.matchAll(/(\d+)([wdhm])/g)];
  const sum = parts.reduce(
    (total, [, count = '', unit = '']) => total + Number(count) * (minutes[unit] ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
