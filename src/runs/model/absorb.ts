import type { PushJournal, Trouble } from './journal';

/** Small journals are copied into the next one. That copy is rewritten with every window, so it must stay small. */
const mostBytes = 20_000;

/** Roughly how many bytes one trouble takes in a row, including its source. */
export const troubleBytes = 120;

/** Roughly how many bytes a push journal takes. */
function sizeOf({ marks, troubles, texts, unmirrored }: PushJournal): number {
  const words = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 4, 0);
  return marks.length * 8 + troubles.length * troubleBytes + unmirrored.length * 7 + words;
}

/**
 * Copies the journals right before a new one into it, as many as fit, so that a reader of the run need not read those.
 * Without this, a run that is paused and resumed often would cost more with every look. A delivery taken for dead may
 * still record how its last items ended: its journal is not copied, and is read as it is then.
 */
export function absorbed(fresh: PushJournal, before: readonly PushJournal[]): PushJournal {
  let merged: PushJournal = fresh;
  for (const older of before.toReversed()) {
    if (older.ending === null || older.epoch !== merged.since - 1) break;
    if (sizeOf(merged) + sizeOf(older) > mostBytes) break;
    merged = mergedWith(merged, older);
  }
  return merged;
}

/** Merges two journals. The later one wins for each item it mentions; other items stay. */
function mergedWith(later: PushJournal, older: PushJournal): PushJournal {
  const isEmpty = later.marks === '';
  const first = isEmpty ? older.first : Math.min(later.first, older.first);
  const end = Math.max(isEmpty ? 0 : later.first + later.marks.length, older.first + older.marks.length);
  const shift = Math.round((Date.parse(older.claimedAt) - Date.parse(later.claimedAt)) / 1000);
  const at = (journal: PushJournal, position: number): string =>
    journal.marks[position - journal.first] ?? '.';
  const positions = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  const isLater = (position: number): boolean => at(later, position) !== '.';
  const texts = [...later.texts, ...older.texts];
  const troubles: Trouble[] = [
    ...later.troubles,
    ...older.troubles
      .filter(({ position }) => !isLater(position))
      .map((trouble) => ({
        ...trouble,
        text: trouble.text === null ? null : trouble.text + later.texts.length,
      })),
  ];
  return {
    ...later,
    since: older.since,
    begunAt: older.begunAt,
    first: end === 0 ? 0 : first,
    marks: positions
      .map((position) => (isLater(position) ? at(later, position) : at(older, position)))
      .join(''),
    seconds: positions.map((position) =>
      isLater(position)
        ? (later.seconds[position - later.first] ?? 0)
        : (older.seconds[position - older.first] ?? 0) + shift,
    ),
    troubles,
    texts,
    unmirrored: [...new Set([...older.unmirrored, ...later.unmirrored])],
  };
}
