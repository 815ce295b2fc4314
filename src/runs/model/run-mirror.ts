import type { HeldLink } from '../../contract/links/link';
import type { Mirror, SealedMark } from '../../contract/links/mirror';
import type { Connection } from '../../connections/model/connection';
import { isFuture, recall } from '../../links/model/link-memory';
import { buildMirror, fitted } from '../../links/model/mirror';

/** What a run did with one issue's links, by record: push marks, hosts of other orgs, and the links it made. */
export interface RunNews {
  readonly marks: ReadonlyMap<string, SealedMark>;
  readonly hosts: ReadonlyMap<string, string>;
  readonly made: ReadonlyMap<string, HeldLink>;
}

/**
 * An issue's mirror after a run has pushed to its records: built from `whole`, the links the preview read from the
 * Connector, plus the new marks and links. The existing mirror adds what else is remembered. Its links count only if
 * nothing else knows them all, or if it was compared later. Null if neither exists.
 *
 * The new mirror is as old as the comparison it rests on (`comparedAt`).
 */
export function mirrorAfter(
  before: Mirror | null,
  news: RunNews,
  whole: { readonly links: readonly HeldLink[]; readonly readAt: string } | null,
  now: Date,
  connection: Pick<Connection, 'id' | 'salesforceHost'>,
): Mirror | null {
  const isOnWhole =
    whole !== null && !(before && before.comparedAt > whole.readAt && !isFuture(before.comparedAt, now));
  const base = isOnWhole ? whole.links : (before?.links ?? null);
  if (base === null) return null;
  // An issue with more links than a mirror keeps in detail. The full list is not known here, so the links stay as they
  // are.
  if (!isOnWhole && before && before.count > before.links.length) return marked(before, news);
  const known = new Set(base.map(({ record }) => record.id));
  const held = [...base, ...[...news.made.values()].filter(({ record }) => !known.has(record.id))].map(
    ({ record, options }) => ({ record, options }),
  );
  const memory = recall(before, news, now);
  const comparedAt = (isOnWhole ? whole.readAt : before?.comparedAt) ?? now.toISOString();
  return { ...buildMirror(held, memory, before, now, connection), comparedAt };
}

function marked(before: Mirror, { marks, hosts }: RunNews): Mirror {
  const links = before.links.map((link) => ({
    ...link,
    lastPush: marks.get(link.record.id) ?? link.lastPush,
    host: hosts.get(link.record.id) ?? link.host,
  }));
  const newest = [...marks.values()].toSorted((a, b) => b.at.localeCompare(a.at))[0];
  return fitted({
    ...before,
    links,
    ...(newest && { lastPushAt: newest.at, lastPushOutcome: newest.outcome }),
  });
}
