import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { instant } from '../../contract/time';
import { AppError } from '../../shared/app-error';
import type { Log } from '../../shared/log';
import type { Locks } from '../../ports/locks';
import { askStorage, askToBeFirst } from './ask-storage';

/** What holding a lock needs besides storage. `newOwner` gives a name nobody else has. */
export interface LocksNeeds {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly newOwner: () => string;
  readonly log: Log;
}

/** `who` stands for a person as long as the ticket lives. It is not their account. Older tickets have none. */
const ticket = z.object({ owner: z.string(), who: z._default(z.string(), ''), until: instant });
type Ticket = z.output<typeof ticket>;

/** A person who held the lock while others waited lets the others go first until then. */
const rest = z.object({ who: z.string(), until: instant });

/** Longer than any holder can live: a resolver ends after 25 s. https://developer.atlassian.com/platform/forge/limits-invocation/ */
const heldMs = 30_000;
const pollMs = [100, 200, 300, 400];
const slowPollMs = 500;
const mostWaitMs = 3_000;

/** Long enough for the others to try again after they waited in vain. Whoever rests waits this long at most. */
const restMs = 8_000;

/** Expired keys may stay readable for two days, so this only tidies up. A ticket's own `until` decides. */
const tidyUp = { ttl: { value: 1, unit: 'HOURS' } } as const;

/**
 * Locks, each one a ticket in storage. A ticket whose holder died is taken over when its time is up.
 *
 * Waits about three seconds, then throws CHANGED_MEANWHILE. A waiting caller makes the holder rest afterwards, so that
 * one editor with many calls cannot keep the lock from the others. The lock always ends with its work. If the ticket
 * cannot be deleted then, the work still counts, and the next caller waits until the ticket expires.
 */
export function locksWith(needs: LocksNeeds): Locks {
  return {
    async hold(what, work, person = '') {
      const mine = { key: keyOf(what), owner: needs.newOwner(), who: person && nameFor(what, person) };
      await waitForTicket(needs, mine);
      try {
        return await work();
      } finally {
        await giveBack(needs, mine);
      }
    },

    async held(things) {
      const now = needs.now().toISOString();
      const tickets = await Promise.all(things.map((what) => readTicket(keyOf(what))));
      return new Set(things.filter((_, i) => (tickets[i]?.until ?? '') >= now));
    },
  };
}

/** A caller's ticket for one thing. */
interface Mine {
  readonly key: string;
  readonly owner: string;
  readonly who: string;
}

function keyOf(what: string): string {
  return `turn:${what}`;
}

function restKeyOf({ key }: Mine): string {
  return `rest:${key}`;
}

/** A name that tells people apart at this thing without saying who they are. */
function nameFor(what: string, person: string): string {
  return createHash('sha256')
    .update(JSON.stringify([what, person]))
    .digest('base64url')
    .slice(0, 16);
}

async function waitForTicket(needs: LocksNeeds, mine: Mine): Promise<void> {
  const begunAt = needs.now().getTime();
  let hasAsked = false;
  for (let tried = 0; ; tried++) {
    const restUntil = Math.min(await restOf(mine), begunAt + restMs);
    const isResting = restUntil > needs.now().getTime();
    const holder = isResting ? null : await tryTicket(needs, mine);
    if (holder === 'me') return hasAsked ? askNoMore(needs, mine) : undefined;
    if (needs.now().getTime() >= Math.max(begunAt + mostWaitMs, restUntil))
      throw new AppError('CHANGED_MEANWHILE');
    if (holder && holder.who !== '' && holder.who !== mine.who && !hasAsked) {
      hasAsked = true;
      await askToRest(needs, mine, holder.who);
    }
    await needs.sleep(pollMs[tried] ?? slowPollMs);
  }
}

/** Gives the ticket's holder: `me` where it is now mine, null where it was free but another caller got it. */
async function tryTicket(needs: LocksNeeds, { key, owner, who }: Mine): Promise<'me' | Ticket | null> {
  const now = needs.now();
  const mine: Ticket = { owner, who, until: new Date(now.getTime() + heldMs).toISOString() };
  const wasFirst = await beFirst(key, mine);
  if (wasFirst) return 'me';
  const theirs = await readTicket(key);
  // An earlier write was stored and its answer lost: nobody else has this name.
  if (theirs?.owner === owner) return 'me';
  if (theirs === null || theirs.until >= now.toISOString()) return theirs;
  return (await takeOver(key, theirs, mine)) ? 'me' : null;
}

/** A write may be stored although its answer was lost. A ticket left behind that way would block everybody. */
async function beFirst(key: string, mine: Ticket): Promise<boolean> {
  try {
    return await askToBeFirst(() => kvs.set(key, mine, { keyPolicy: 'FAIL_IF_EXISTS', ...tidyUp }));
  } catch (error) {
    if ((await readTicket(key))?.owner === mine.owner) return true;
    throw error;
  }
}

/**
 * Storage has no compare-and-set, but a write can return the previous value. Of several callers who replace a dead
 * ticket, the one who gets that ticket back has won. The others put back what they got. A caller in between finds a
 * live ticket and waits.
 */
async function takeOver(key: string, dead: Ticket, mine: Ticket): Promise<boolean> {
  const swap = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', ...tidyUp } as const;
  const out = await askStorage(() => kvs.set<Ticket, unknown>(key, mine, swap));
  const previous = ticket.safeParse(out?.value);
  if (!previous.success || previous.data.owner === dead.owner) return true;
  await askStorage(() => kvs.set(key, previous.data, tidyUp));
  return false;
}

/** Tried twice, because a ticket that stays blocks everybody. */
async function giveBack(needs: LocksNeeds, mine: Mine, tried = 1): Promise<void> {
  try {
    const held = await readTicket(mine.key);
    if (held?.owner === mine.owner) await askStorage(() => kvs.delete(mine.key));
  } catch (cause) {
    if (tried === 1) return giveBack(needs, mine, 2);
    needs.log.trouble('lock not given back', {}, cause);
  }
}

/** Until when this person rests, as a time in milliseconds; 0 where they do not. */
async function restOf(mine: Mine): Promise<number> {
  if (mine.who === '') return 0;
  const read = rest.safeParse(await askStorage(() => kvs.get(restKeyOf(mine))));
  return read.success && read.data.who === mine.who ? Date.parse(read.data.until) : 0;
}

async function askToRest({ now, log }: LocksNeeds, mine: Mine, who: string): Promise<void> {
  try {
    const until = new Date(now().getTime() + restMs).toISOString();
    await askStorage(() => kvs.set(restKeyOf(mine), { who, until }, tidyUp));
  } catch (cause) {
    log.trouble('lock not asked for', {}, cause);
  }
}

/** The holder no longer has to rest. */
async function askNoMore({ log }: LocksNeeds, mine: Mine): Promise<void> {
  try {
    await askStorage(() => kvs.delete(restKeyOf(mine)));
  } catch (cause) {
    log.trouble('lock still asked for', {}, cause);
  }
}

/** An unreadable ticket is not one of ours, so it counts as expired. */
async function readTicket(key: string): Promise<Ticket | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  if (stored === undefined) return null;
  const read = ticket.safeParse(stored);
  return read.success ? read.data : { owner: '', who: '', until: '' };
}
