import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { instant } from '../../contract/time';
import { AppError } from '../../domain/app-error';
import type { Log, Turns } from '../../ports';
import { askStorage, askToBeFirst } from './ask-storage';

/** What taking turns needs beside storage. `newOwner` gives a name nobody else has. */
export interface TurnsNeeds {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly newOwner: () => string;
  readonly log: Log;
}

const ticket = z.object({ owner: z.string(), until: instant });
type Ticket = z.output<typeof ticket>;

/** Longer than any holder can live: a resolver ends after 25 s. https://developer.atlassian.com/platform/forge/limits-invocation/ */
const heldMs = 30_000;
const pollMs = [100, 200, 300, 400, 500, 500, 500, 500];
/** Expired keys may stay readable for two days, so this only tidies up; a ticket's own `until` decides. */
const tidyUp = { ttl: { value: 1, unit: 'HOURS' } } as const;

/**
 * Turns by a ticket in storage, one per thing. A ticket whose holder died is taken over when its time is up.
 *
 * Waits about three seconds, then CHANGED_MEANWHILE. The turn always ends with its work; if the ticket cannot be
 * handed back then, the work's outcome stands and the next one waits for the ticket's time.
 */
export function turnsWith(needs: TurnsNeeds): Turns {
  return {
    async take(what, work) {
      const key = keyOf(what);
      const owner = needs.newOwner();
      await getTicket(needs, key, owner);
      try {
        return await work();
      } finally {
        await giveBack(needs, key, owner);
      }
    },

    async taken(things) {
      const now = needs.now().toISOString();
      const tickets = await Promise.all(things.map((what) => readTicket(keyOf(what))));
      return new Set(things.filter((_, i) => (tickets[i]?.until ?? '') >= now));
    },
  };
}

function keyOf(what: string): string {
  return `turn:${what}`;
}

async function getTicket(needs: TurnsNeeds, key: string, owner: string): Promise<void> {
  for (const pause of pollMs) {
    if (await tryTicket(needs, key, owner)) return;
    await needs.sleep(pause);
  }
  if (!(await tryTicket(needs, key, owner))) throw new AppError('CHANGED_MEANWHILE');
}

async function tryTicket(needs: TurnsNeeds, key: string, owner: string): Promise<boolean> {
  const now = needs.now();
  const mine: Ticket = { owner, until: new Date(now.getTime() + heldMs).toISOString() };
  if (await askToBeFirst(() => kvs.set(key, mine, { keyPolicy: 'FAIL_IF_EXISTS', ...tidyUp }))) return true;
  const theirs = await readTicket(key);
  return theirs !== null && theirs.until < now.toISOString() && takeOver(key, theirs, mine);
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

async function giveBack({ log }: TurnsNeeds, key: string, owner: string): Promise<void> {
  try {
    const held = await readTicket(key);
    if (held?.owner === owner) await askStorage(() => kvs.delete(key));
  } catch (cause) {
    log.trouble('turn not given back', {}, cause);
  }
}

/** A ticket that cannot be read was never one of ours: its time is long up. */
async function readTicket(key: string): Promise<Ticket | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  if (stored === undefined) return null;
  const read = ticket.safeParse(stored);
  return read.success ? read.data : { owner: '', until: '' };
}
