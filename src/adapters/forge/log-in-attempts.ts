import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { salesforceHost } from '../../contract/links/link';
import { instant } from '../../contract/time';
import type { BegunLogIn, LogInAttempts, LogInBack } from '../../ports/log-ins';
import { Secret } from '../../shared/secret';
import { askStorage } from './ask-storage';

/** Of states and tickets only fingerprints are known here; each names a row. */
const begunKey = (state: string): string => `salesforce-consent:${state}`;
const backKey = (ticket: string): string => `salesforce-ticket:${ticket}`;
const lastKey = ({ connectionId, who }: Pick<BegunLogIn, 'connectionId' | 'who'>): string =>
  `salesforce-consent-of:${connectionId}:${who}`;

/** Storage may keep an expired row for two days, so this only tidies up; the rows' own times decide. */
const tidyUp = { ttl: { value: 1, unit: 'HOURS' } } as const;

const text = z.string().check(z.minLength(1));
const of = {
  version: z.literal(1),
  who: text,
  connectionId: z.string(),
  host: salesforceHost,
  consumerKey: text,
  verifier: text,
  callBack: z.url(),
  page: z.url(),
  beganAt: instant,
};
const begunRow = z.object(of);
const backRow = z.object({
  ...of,
  backAt: instant,
  sent: z.discriminatedUnion('how', [
    z.object({ how: z.literal('consented'), code: text }),
    z.object({ how: z.literal('refused'), error: z.string(), description: z.string() }),
  ]),
});
const lastRow = z.object({ version: z.literal(1), state: text });

/**
 * Log-ins on their way, in secret storage. Each person has one begun log-in for a connection at the most, so nobody fills
 * storage by beginning again and again; and what comes back is kept only for one that was begun.
 */
export const logInAttempts: LogInAttempts = {
  async begin(state, begun) {
    const before = lastRow.safeParse(await askStorage(() => kvs.getSecret(lastKey(begun))));
    if (before.success) await askStorage(() => kvs.deleteSecret(begunKey(before.data.state)));
    await set(lastKey(begun), { version: 1, state });
    await set(begunKey(state), rowOf(begun));
  },

  async begun(state) {
    const row = begunRow.safeParse(await askStorage(() => kvs.getSecret(begunKey(state))));
    return row.success ? { ...row.data, verifier: new Secret(row.data.verifier) } : null;
  },

  forget: (state) => askStorage(() => kvs.deleteSecret(begunKey(state))),

  keep(ticket, { sent, backAt, ...begun }) {
    const kept = sent.how === 'consented' ? { ...sent, code: sent.code.reveal() } : sent;
    return set(backKey(ticket), { ...rowOf(begun), sent: kept, backAt });
  },

  async take(ticket) {
    const row = backRow.safeParse(await askStorage(() => kvs.getSecret(backKey(ticket))));
    if (!row.success) return null;
    await askStorage(() => kvs.deleteSecret(backKey(ticket)));
    const { sent, verifier, ...rest } = row.data;
    const read = sent.how === 'consented' ? { ...sent, code: new Secret(sent.code) } : sent;
    return { ...rest, sent: read, verifier: new Secret(verifier) } satisfies LogInBack;
  },
};

function set(key: string, row: object): Promise<void> {
  return askStorage(() => kvs.setSecret(key, row, tidyUp));
}

function rowOf({ verifier, ...begun }: BegunLogIn): object {
  return { version: 1, ...begun, verifier: verifier.reveal() };
}
