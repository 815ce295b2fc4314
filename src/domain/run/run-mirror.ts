import type { Mirror, SealedMark } from '../../contract/mirror';
import { noNews, recall } from '../link-memory';
import { buildMirror, fitted } from '../mirror';
import type { PlainLink } from './plan-issue';

/** What a run did with one issue's links: marks of pushes by record, and the links it made. */
export interface RunNews {
  readonly marks: ReadonlyMap<string, SealedMark>;
  readonly made: readonly PlainLink[];
}

/**
 * An issue's mirror after a run has pushed to its records: as it is, with the new marks and links. Where there was none it
 * is built from `whole`, the links as the preview read them from the Connector; null where nobody knows them all.
 *
 * It stays as old as the comparison it rests on (`comparedAt`).
 */
export function mirrorAfter(
  before: Mirror | null,
  news: RunNews,
  whole: { readonly links: readonly PlainLink[]; readonly readAt: string } | null,
  now: Date,
): Mirror | null {
  const base = before ? before.links : (whole?.links ?? null);
  if (base === null) return null;
  // An issue with more links than a mirror keeps in detail: they cannot be told from here, so they stay as they are.
  if (before && before.count > before.links.length) return marked(before, news);
  const known = new Set(base.map(({ record }) => record.id));
  const held = [...base, ...news.made.filter(({ record }) => !known.has(record.id))].map(
    ({ record, options }) => ({ record, options }),
  );
  const memory = recall(before, { ...noNews, marks: news.marks }, now);
  const comparedAt = before?.comparedAt ?? whole?.readAt ?? now.toISOString();
  return { ...buildMirror(held, memory, before, now), comparedAt };
}

function marked(before: Mirror, { marks }: RunNews): Mirror {
  const links = before.links.map((link) => ({
    ...link,
    lastPush: marks.get(link.record.id) ?? link.lastPush,
  }));
  const newest = [...marks.values()].toSorted((a, b) => b.at.localeCompare(a.at))[0];
  return fitted({
    ...before,
    links,
    ...(newest && { lastPushAt: newest.at, lastPushOutcome: newest.outcome }),
  });
}
