import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushMark } from '../../contract/links/link';
import type { Mirror, MirroredLink, SealedMark } from '../../contract/links/mirror';
import { firstId } from '../../connections/model/registry';
import { isFuture } from './link-memory';

/**
 * The seal of push marks. Anyone who may edit an issue may write its mirror, but only this app can seal. So a mark with
 * a valid seal was written by this app for this issue and this record. The key stays inside the two functions.
 */
export interface PushSeal {
  seal(issueId: string, recordId: string, mark: PushMark): SealedMark;
  holds(issueId: string, recordId: string, mark: SealedMark): boolean;
}

/** 128 bits of the MAC: too many to guess, and short enough for 80 of them in a mirror. */
const macBytes = 16;

/** The seal with this key. */
export function pushSealWith(key: string): PushSeal {
  const macOf = (issueId: string, recordId: string, { at, outcome }: PushMark): Buffer => {
    const text = JSON.stringify(['push', issueId, recordId, at, outcome]);
    return createHmac('sha256', key).update(text).digest().subarray(0, macBytes);
  };
  return {
    seal: (issueId, recordId, { at, outcome }) => ({
      at,
      outcome,
      mac: macOf(issueId, recordId, { at, outcome }).toString('base64url'),
    }),
    holds: (issueId, recordId, mark) => {
      const mac = Buffer.from(mark.mac ?? '', 'base64url');
      return mac.length === macBytes && timingSafeEqual(mac, macOf(issueId, recordId, mark));
    },
  };
}

/**
 * The seal of pushes over one connection. Two orgs may have records of the same id, as after a sandbox was refreshed, and
 * a push to one of them says nothing about the other. The first connection seals as the releases did that knew only one.
 */
export function sealOver(seal: PushSeal | null, connectionId: string): PushSeal | null {
  if (seal === null || connectionId === firstId) return seal;
  const within = (recordId: string): string => `${connectionId} ${recordId}`;
  return {
    seal: (issueId, recordId, mark) => seal.seal(issueId, within(recordId), mark),
    holds: (issueId, recordId, mark) => seal.holds(issueId, within(recordId), mark),
  };
}

/** The last push of a mirrored link, if its seal is valid and it may decide anything. Without a seal none may. */
export function sealedPush(
  seal: PushSeal | null,
  issueId: string,
  { record, lastPush }: Pick<MirroredLink, 'record' | 'lastPush'>,
): PushMark | null {
  if (!seal || !lastPush || !seal.holds(issueId, record.id, lastPush)) return null;
  return { at: lastPush.at, outcome: lastPush.outcome };
}

/** The last pushes of an issue that may decide anything, by record id. Marks from the future are left out. */
export function sealedPushes(
  seal: PushSeal | null,
  issueId: string,
  mirror: Mirror | null,
  now: Date,
): ReadonlyMap<string, PushMark> {
  const pushes = new Map<string, PushMark>();
  for (const link of mirror?.links ?? []) {
    const push = sealedPush(seal, issueId, link);
    if (push && !isFuture(push.at, now)) pushes.set(link.record.id, push);
  }
  return pushes;
}

/** Marks of an issue's pushes with their seals, by record id. Without a seal they are shown and decide nothing. */
export function sealMarks(
  seal: PushSeal | null,
  issueId: string,
  marks: ReadonlyMap<string, PushMark>,
): ReadonlyMap<string, SealedMark> {
  return new Map([...marks].map(([id, mark]) => [id, seal ? seal.seal(issueId, id, mark) : mark]));
}
