import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { instant } from '../../contract/time';
import { AppError } from '../../shared/app-error';
import type { Log } from '../../shared/log';
import type { Locks } from '../../ports/locks';
import { askStorage, askToBeFirst } from './ask-storage';

/** What holding a lock needs beside storage. `newOwner` gives a name nobody else has. */
export interface LocksNeeds {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly newOwner: () => string;
  readonly log: Log;
}

/** `who` names a person for as long as a ticket lives, and is not their account. Tickets from before have none. */
const ticket = z.object({ owner: z.string(), who: z._default(z.string(), ''), until: instant });
type Ticket = z.output<typeof ticket>;

/** Somebody held the lock while others waited for it: until then they let the others go first. */
const rest = z.object({ who: z.string(), until: instant });

/** Longer than any holder can live: a resolver ends after 25 s. https://developer.atlassian.com/platform/forge/limits-invocation/ */
const heldMs = 30_000;
const pollMs = [100, 200, 300, 400];
const slowPollMs = 500;
const mostWaitMs = 3_000;

/** Longer than somebody needs who has waited in vain, to try once more; who rests waits for so long and is then served. */
const restMs = 8_000;

/** Expired keys may stay readable for two days, so this only tidies up; a ticket's own `until` decides. */
const tidyUp = { ttl: { value: 1, unit: 'HOURS' } } as const;

/**
 * Locks by a ticket in storage, one per thing. A ticket whose holder died is taken over when its time is up.
 *
 * Waits about three seconds, then CHANGED_MEANWHILE. Whoever waits makes the one who holds the lock rest afterwards: an editor
 * who takes it again and again, however many calls at a time, cannot keep it from the others. The lock always ends with its
 * work; if the ticket cannot be handed back then, the work's outcome stands and the next one waits for the ticket's time.
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

/** Whose ticket for which thing. */
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

/** A name that tells one person from another at this thing, and nobody who they are. */
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

/** Gives who has the ticket: `me` where it is now mine, null where it was free but somebody else got it. */
async function tryTicket(needs: LocksNeeds, { key, owner, who }: Mine): Promise<'me' | Ticket | null> {
  const now = needs.now();
  const mine: Ticket = { owner, who, until: new Date(now.getTime() + heldMs).toISOString() };
  const wasFirst = await beFirst(key, mine);
  if (wasFirst) return 'me';
  const theirs = await readTicket(key);
  // The answer to an earlier writing was lost, and it is there: nobody else has this name.
  if (theirs?.owner === owner) return 'me';
  if (theirs === null || theirs.until >= now.toISOString()) return theirs;
  return (await takeOver(key, theirs, mine)) ? 'me' : null;
}

/** A writing whose answer is lost may have been done: a ticket left behind by it would keep everybody waiting. */
async function beFirst(key: string, mine: Ticket): Promise<boolean> {
  try {
    return await askToBeFirst(() => kvs.set(key, mine, { keyPolicy: 'FAIL_IF_EXISTS', ...tidyUp }));
  } catch (error) {
    if ((await readTicket(key))?.owner === mine.owner) return true;
    throw error;
  }
}

/**
 * Storage has no compare-and-set, but it swaps: of several who take over one dead ticket, the one who got that ticket
 * out has won. The others put back what they got; whoever comes in between meets a ticket of now, and waits.
 */
async function takeOver(key: string, dead: Ticket, mine: Ticket): Promise<boolean> {
  const swap = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', ...tidyUp } as const;
  const out = await askStorage(() => kvs.set<Ticket, unknown>(key, mine, swap));
  const previous = ticket.safeParse(out?.value);
  if (!previous.success || previous.data.owner === dead.owner) return true;
  await askStorage(() => kvs.set(key, previous.data, tidyUp));
  return false;
}

/** Tried twice, because everybody would wait for a ticket that stays. */
async function giveBack(needs: LocksNeeds, mine: Mine, tried = 1): Promise<void> {
  try {
    const held = await readTicket(mine.key);
    if (held?.owner === mine.owner) await askStorage(() => kvs.delete(mine.key));
  } catch (cause) {
    if (tried === 1) return giveBack(needs, mine, 2);
    needs.log.trouble('lock not given back', {}, cause);
  }
}

/** Until when this person rests, as a time in milliseconds; 0 where they need not. */
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

/** Who was waited for need not rest any longer. */
async function askNoMore({ log }: LocksNeeds, mine: Mine): Promise<void> {
  try {
    await askStorage(() => kvs.delete(restKeyOf(mine)));
  } catch (cause) {
    log.trouble('lock still asked for', {}, cause);
  }
}

/** A ticket that cannot be read was never one of ours: its time is long up. */
async function readTicket(key: string): Promise<Ticket | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  if (stored === undefined) return null;
  const read = ticket.safeParse(stored);
  return read.success ? read.data : { owner: '', who: '', until: '' };
}
