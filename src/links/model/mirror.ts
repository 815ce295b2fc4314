import { isDeepStrictEqual } from 'node:util';
import type { HeldLink, PushMark } from '../../contract/links/link';
import { mirroredLinks, type Mirror, type MirroredLink } from '../../contract/links/mirror';
import type { Connection } from '../../connections/model/connection';
import { earlierConnection } from './earlier-connection';
import { isFuture, remembered, type LinkMemory } from './link-memory';

type Mark = Pick<PushMark, 'at' | 'outcome'>;

/** An issue property holds 32 KB of JSON; we stay below. https://developer.atlassian.com/server/jira/platform/entity-properties/ */
const mostBytes = 30_000;
const mostLinkBytes = 20_000;
const mostObjectBytes = 2_000;
const staleAfterMs = 3_600_000;

/**
 * Builds an issue's mirror from the links the Connector holds, what we remember of them, and the connection that told
 * them. With very many links only a part is kept: `count` is always complete, `records` ends at a whole id.
 */
export function buildMirror(
  held: readonly HeldLink[],
  memory: LinkMemory,
  before: Mirror | null,
  now: Date,
  { id, salesforceHost }: Pick<Connection, 'id' | 'salesforceHost'>,
): Mirror {
  const earlier = earlierConnection(before, held, id);
  const links = detailed(held, memory);
  const last = lastPush(held, memory, before, now);
  const bare = {
    version: 1,
    count: held.length,
    objects: joined(new Set(held.map((link) => link.record.object)), mostObjectBytes),
    records: '',
    ...(last && { lastPushAt: last.at, lastPushOutcome: last.outcome }),
    comparedAt: now.toISOString(),
    ...(salesforceHost !== null && { savedHost: salesforceHost }),
    connection: id,
    ...(earlier !== null && { earlier }),
    links,
  } as const;
  const room = mostBytes - bytesOf(bare);
  const ids = held.map((link) => link.record.id);
  return { ...bare, records: joined(ids, room) };
}

/** Cuts a mirror to the size of a property, whatever was written into the mirror it was made from. */
export function fitted(mirror: Mirror): Mirror {
  let room = mostLinkBytes;
  const links = mirror.links.filter((link) => (room -= bytesOf(link) + 1) >= 0);
  const bare = { ...mirror, objects: joined(mirror.objects.split(' '), mostObjectBytes), records: '', links };
  return { ...bare, records: joined(mirror.records.split(' '), mostBytes - bytesOf(bare)) };
}

/** Whether two mirrors say the same, apart from when they were compared. */
export function sameMirror(one: Mirror, other: Mirror): boolean {
  return isDeepStrictEqual({ ...one, comparedAt: '' }, { ...other, comparedAt: '' });
}

/** Whether a mirror was last compared with the Connector more than an hour ago, or claims a future time. */
export function isStale(mirror: Mirror, now: Date): boolean {
  return isFuture(mirror.comparedAt, now) || now.getTime() - Date.parse(mirror.comparedAt) > staleAfterMs;
}

/**
 * The links kept in detail, in their own order. The last pushed are kept first, because their marks are stored nowhere
 * else.
 */
function detailed(held: readonly HeldLink[], memory: LinkMemory): MirroredLink[] {
  const pushedAt = (link: HeldLink): number => timeOf(remembered(memory, link.record.id).lastPush);
  const kept = new Set(held.toSorted((a, b) => pushedAt(b) - pushedAt(a)).slice(0, mirroredLinks));
  let room = mostLinkBytes;
  return held.flatMap((link) => {
    const { record, options } = link;
    const detail = { record, options, ...remembered(memory, record.id) };
    room -= kept.has(link) ? bytesOf(detail) + 1 : 0;
    return kept.has(link) && room >= 0 ? [detail] : [];
  });
}

/** The newest mark, or the one the mirror had before: its link may be gone or not kept in detail. */
function lastPush(
  held: readonly HeldLink[],
  memory: LinkMemory,
  before: Mirror | null,
  now: Date,
): Mark | undefined {
  const marks: Mark[] = held.flatMap((link) => remembered(memory, link.record.id).lastPush ?? []);
  const { lastPushAt: at, lastPushOutcome: outcome } = before ?? {};
  if (at && outcome && !isFuture(at, now)) marks.push({ at, outcome });
  return marks.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
}

function timeOf(mark: Mark | null): number {
  return mark === null ? 0 : Date.parse(mark.at);
}

/** Bytes, not characters: other people may have written what we keep. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function joined(words: Iterable<string>, room: number): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`;
    if (longer.length > room) return text;
    text = longer;
  }
  return text;
}
