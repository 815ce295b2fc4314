import { times } from '../messages/en.yml';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23' });

const precise = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' });

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago an instant was: "just now", "5 minutes ago", "yesterday". */
export function ago(instant: string, now: Date = new Date()): string {
  const seconds = Math.round((Date.parse(instant) - now.getTime()) / 1000);
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : times.justNow;
}

/** A wait with its end on the reader's clock: "in 20 seconds, at 12:35:20", "in 25 minutes, at 13:00". */
export function afterSeconds(seconds: number, now: Date = new Date()): string {
  if (seconds < 120) {
    const end = new Date(now.getTime() + Math.ceil(seconds) * 1_000).toISOString();
    return times.waitUntil({ wait: relative.format(Math.ceil(seconds), 'second'), end: soon(end, now) });
  }
  const minutes = Math.ceil(seconds / 60);
  const wait =
    minutes < 120 ? relative.format(minutes, 'minute') : relative.format(Math.ceil(minutes / 60), 'hour');
  const end = new Date(now.getTime() + minutes * 60_000).toISOString();
  return times.waitUntil({ wait, end: atTime(end, now) });
}

/** An instant in full, in the reader's time zone. */
export function onDateAt(instant: string): string {
  return exact.format(new Date(instant));
}

/** An instant as the reader's clock shows it: the time alone on the same day, else with its date. */
export function atTime(instant: string, now: Date = new Date()): string {
  const at = new Date(instant);
  return at.toDateString() === now.toDateString() ? clock.format(at) : exact.format(at);
}

/** An instant close by: to the second while it is less than two minutes away. */
export function soon(instant: string, now: Date = new Date()): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  return seconds < 120 ? precise.format(new Date(instant)) : atTime(instant, now);
}

/** An instant's day, in the reader's time zone or a given one. */
export function onDate(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone }).format(new Date(instant));
}
