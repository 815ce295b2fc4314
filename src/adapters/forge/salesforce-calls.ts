import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Log } from '../../shared/log';
import type { SalesforceCalls } from '../../ports/salesforce';
import { askStorage } from './ask-storage';
import { readRow } from './rows';

interface Deps {
  readonly now: () => Date;
  readonly log: Log;
}

/** Calls by the hour they were made in, as `2026-11-29T19`. */
const callsRow = z.object({ version: z.literal(1), hours: z.record(z.string(), z.int()) });

const keyOf = (host: string): string => `salesforce-calls:${host}`;
const hourMs = 3_600_000;
/** As long as Salesforce's own figure looks back. */
const lookBackMs = 24 * hourMs;
const kept = { ttl: { value: 2, unit: 'DAYS' } } as const;

/**
 * Counts calls to each org in one row, by the hour. Functions share nothing but storage, which cannot add: each reads the
 * row and writes it again, so of two at the same moment one may get lost. A lock would make it exact, at the price of
 * people waiting for a figure. Calls of one function that come while the row is being written go together.
 */
export function salesforceCallsWith({ now, log }: Deps): SalesforceCalls {
  const waiting = new Map<string, number>();
  const writing = new Map<string, Promise<void>>();

  async function write(host: string): Promise<void> {
    for (let calls = take(host); calls > 0; calls = take(host)) {
      const hours = await lateHours(host);
      const hour = hourOf(now());
      const counted = { ...hours, [hour]: (hours[hour] ?? 0) + calls };
      await askStorage(() => kvs.set(keyOf(host), { version: 1, hours: counted }, kept));
    }
  }

  function take(host: string): number {
    const calls = waiting.get(host) ?? 0;
    waiting.delete(host);
    return calls;
  }

  async function lateHours(host: string): Promise<Readonly<Record<string, number>>> {
    const row = await readRow(keyOf(host), callsRow);
    const oldest = hourOf(new Date(now().getTime() - lookBackMs));
    return Object.fromEntries(Object.entries(row?.hours ?? {}).filter(([hour]) => hour >= oldest));
  }

  return {
    add(host, calls) {
      waiting.set(host, (waiting.get(host) ?? 0) + calls);
      const present = writing.get(host);
      if (present) return present;
      const begun = write(host)
        .catch((error: unknown) => {
          log.trouble('calls not counted', {}, error);
        })
        .finally(() => {
          writing.delete(host);
        });
      writing.set(host, begun);
      return begun;
    },
    async lately(host) {
      return Object.values(await lateHours(host)).reduce((sum, calls) => sum + calls, 0);
    },
  };
}

function hourOf(at: Date): string {
  return at.toISOString().slice(0, 13);
}
