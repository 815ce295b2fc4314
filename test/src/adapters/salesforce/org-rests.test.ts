import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { salesforceAs } from '../../../../src/adapters/salesforce/salesforce-for';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import type { Salesforce, SessionKeeper } from '../../../../src/ports/salesforce';
import { Secret } from '../../../../src/shared/secret';

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly afterMs?: number;
}

const app = { host: 'acme.my.salesforce.com', consumerKey: '3MVG9abc' };
const session = { token: new Secret('held'), orgId: '00D000000000001AAA', userId: '005000000000001AAA' };
const sessions: SessionKeeper = {
  read: () => Promise.resolve(session),
  renew: () => Promise.resolve(session),
};
const silence: Answer = { status: 0, afterMs: 8_000 };
const unavailable: Answer = { status: 503 };
const found: Answer = { status: 200 };

/** One process with a clock of its own, and an org that answers as it is told; `asked` counts what reached it. */
function aProcess() {
  const state = { at: Date.parse('2026-10-05T12:00:00Z'), asked: 0, answers: [] as Answer[] };
  const fetch: FetchLike = () => {
    state.asked += 1;
    const { status, headers = {}, afterMs = 0 } = state.answers.shift() ?? found;
    state.at += afterMs;
    if (status === 0) return Promise.reject(new DOMException('too late', 'TimeoutError'));
    const body =
      status === 200 ? '{"searchRecords":[]}' : '[{"errorCode":"SERVER_UNAVAILABLE","message":""}]';
    return Promise.resolve(
      new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } }),
    );
  };
  const open = salesforceAs({
    fetch,
    now: () => new Date(state.at),
    sleep: (ms) => Promise.resolve(void (state.at += ms)),
    random: () => 0.5,
    timeLeft: () => 25_000,
    calls: { add: () => Promise.resolve() },
  });
  return Object.assign(state, { org: (of = app, kept = sessions) => open(of, kept) });
}

/** How a search ends: null for an answer, else the code and after how many seconds it may be tried again. */
async function search(org: Salesforce): Promise<readonly [string, number | undefined] | null> {
  try {
    await org.search('printer', [{ object: 'Case', fields: ['CaseNumber'] }], 5);
    return null;
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    return [error.code, error.facts.retryAfterSeconds];
  }
}

test('what was waited for in vain is not asked a second time', async () => {
  const process = aProcess();
  process.answers = [silence];
  expect(await search(process.org())).toEqual(['DOWN', undefined]);
  expect(process.asked).toBe(1);
});

test('what fails at once is asked a second time', async () => {
  const process = aProcess();
  process.answers = [unavailable];
  expect(await search(process.org())).toBeNull();
  expect(process.asked).toBe(2);
});

test('an org that does not answer three times is left alone for 30 seconds, by whoever asks, then tried once', async () => {
  const process = aProcess();
  process.answers = [silence, silence, silence];
  for (let n = 0; n < 3; n++) {
    process.at += 1;
    await search(process.org());
  }
  expect(await search(process.org())).toEqual(['DOWN', 30]);
  expect(process.asked).toBe(3);

  process.at += 30_000;
  process.answers = [silence];
  expect(await search(process.org())).toEqual(['DOWN', undefined]);
  expect(await search(process.org())).toEqual(['DOWN', 30]);
  expect(process.asked).toBe(4);

  process.at += 30_000;
  expect(await search(process.org())).toBeNull();
  expect(await search(process.org())).toBeNull();
});

test('an org that names a time is left alone so long, and never longer than five minutes', async () => {
  const process = aProcess();
  process.answers = [{ status: 503, headers: { 'retry-after': '120' } }];
  expect(await search(process.org())).toEqual(['DOWN', 120]);
  process.at += 60_000;
  expect(await search(process.org())).toEqual(['DOWN', 60]);
  expect(process.asked).toBe(1);

  process.at += 60_000;
  process.answers = [{ status: 503, headers: { 'retry-after': '86400' } }];
  await search(process.org());
  process.at += 300_000;
  expect(await search(process.org())).toBeNull();
});

test('another org, and the same one through another app, are asked meanwhile', async () => {
  const process = aProcess();
  process.answers = [{ status: 503, headers: { 'retry-after': '120' } }];
  await search(process.org());
  expect(await search(process.org({ ...app, host: 'other.my.salesforce.com' }))).toBeNull();
  expect(await search(process.org({ ...app, consumerKey: '3MVG9other' }))).toBeNull();
});

test('an answer in between begins the count anew', async () => {
  const process = aProcess();
  process.answers = [silence, silence, found, silence, silence];
  for (let n = 0; n < 5; n++) {
    process.at += 1;
    await search(process.org());
  }
  expect(await search(process.org())).toBeNull();
});

test('questions side by side that all fail, each tried twice, count as one', async () => {
  const process = aProcess();
  process.answers = Array.from({ length: 6 }, () => unavailable);
  const org = process.org();
  await Promise.all([search(org), search(org), search(org)]);
  expect(process.asked).toBe(6);
  expect(await search(org)).toBeNull();
});

describe('log-ins', () => {
  /** A process that keeps no session, and how often it logs in, which fails. */
  function failing(code: 'DOWN' | 'LIMIT_REACHED' | 'SECRET_WRONG', retryAfterSeconds?: number) {
    const process = aProcess();
    const facts = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    const state = { logIns: 0 };
    const kept: SessionKeeper = {
      read: () => Promise.resolve(null),
      renew: () => {
        state.logIns += 1;
        return Promise.reject(new SalesforceError(code, facts));
      },
    };
    return Object.assign(state, { process, org: () => process.org(app, kept) });
  }

  test('an org whose log-in gives no answer is left alone after three of them', async () => {
    const failed = failing('DOWN');
    for (let nth = 0; nth < 8; nth++) {
      failed.process.at += 1_000;
      await search(failed.org());
    }
    expect(failed.logIns).toBe(3);
    expect(await search(failed.org())).toEqual(['DOWN', expect.any(Number)]);
  });

  test.each(['DOWN', 'LIMIT_REACHED'] as const)(
    'one that names a time (%s) is left alone for it',
    async (code) => {
      const failed = failing(code, 60);
      await search(failed.org());
      failed.process.at += 20_000;
      expect(await search(failed.org())).toEqual([code, 40]);
      expect(failed.logIns).toBe(1);
      failed.process.at += 40_001;
      await search(failed.org());
      expect(failed.logIns).toBe(2);
    },
  );

  test('a refusal says nothing of the org: what an admin puts right counts at once', async () => {
    const failed = failing('SECRET_WRONG');
    for (let nth = 0; nth < 5; nth++) await search(failed.org());
    expect(failed.logIns).toBe(5);
  });
});
