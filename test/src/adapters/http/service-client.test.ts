import type { Answer } from '../../../../src/adapters/http/answer';
import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { ServiceClient } from '../../../../src/adapters/http/service-client';
import { AppError } from '../../../../src/shared/app-error';
import { Secret } from '../../../../src/shared/secret';

const time = { limitMs: 8_000, leastMs: 500, afterwardsMs: 1_500 };
const call = { method: 'GET', path: '/x' } as const;

/** A client of some service that answers with these statuses, the last for good; any answer of 503 asks to wait. */
function aClient(statuses: readonly number[], { isOver = false, leftMs = 25_000, waitSeconds = 60 } = {}) {
  const [sent, noted]: [string[], unknown[]] = [[], []];
  let clock = Date.UTC(2026, 9, 1);
  const answering: FetchLike = (url, { headers }) => {
    sent.push(`${url} ${String(headers.Authorization)}`);
    const status = statuses[Math.min(sent.length, statuses.length) - 1] ?? 200;
    return Promise.resolve(new Response('', { status }));
  };
  const client = new ServiceClient(
    {
      fetch: answering,
      now: () => new Date(clock),
      sleep: async (ms) => void (clock += ms),
      random: () => 0.5,
      timeLeft: () => leftMs,
      log: { note: (event, facts) => void noted.push([event, facts]) },
    },
    {
      service: 'jira',
      base: 'https://some.example',
      scheme: 'Bearer',
      token: new Secret('a.b.c'),
      waitIn: (answer) =>
        statusOf(answer) === 503 ? new AppError('PLATFORM_DOWN', { retryAfterSeconds: waitSeconds }) : null,
    },
    { waits: () => undefined, isOver: () => isOver },
  );
  return { client, sent, noted };
}

function statusOf(answer: Answer): number | null {
  return answer.kind === 'answered' ? answer.status : null;
}

/** A read that takes 429 for trouble that passes. */
const readIn = (client: ServiceClient) =>
  client.read(time, 12_000, async ({ ask }) => {
    const status = statusOf(await ask(call));
    if (status !== 200) throw new AppError(status === 429 ? 'RATE_LIMITED' : 'REFUSED');
    return 'read';
  });

test('a service is asked at its address, by its scheme, and told by its name in the log', async () => {
  const { client, sent, noted } = aClient([429, 200]);
  expect(await readIn(client)).toBe('read');
  expect(sent).toEqual(Array.from({ length: 2 }, () => 'https://some.example/x Bearer a.b.c'));
  expect(noted).toEqual([['tried again', { code: 'RATE_LIMITED', tried: 1, service: 'jira' }]]);
  expect(client.sent()).toBe(2);
});

test('what the caller judges to be final is not tried again', async () => {
  const { client } = aClient([400]);
  await expect(readIn(client)).rejects.toMatchObject({ code: 'REFUSED' });
  expect(client.sent()).toBe(1);
});

test('a wait the caller hears in an answer holds for reads and writes, which are not sent', async () => {
  const { client } = aClient([503]);
  await client.ask(call, time, Infinity);
  expect(client.waitMs()).toBe(60_000);
  await expect(readIn(client)).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
    facts: { retryAfterSeconds: 60 },
  });
  await expect(client.write(call, time, Infinity)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    facts: { retryAfterSeconds: 60 },
  });
  expect(client.sent()).toBe(1);
});

test('a write is sent once, whatever answers it', async () => {
  const { client } = aClient([429]);
  const { answer } = await client.write(call, time, Infinity);
  expect(answer).toMatchObject({ status: 429, by: 'jira' });
  expect(client.sent()).toBe(1);
});

test('nothing is tried again for who is over', async () => {
  const { client } = aClient([429, 200], { isOver: true });
  await expect(readIn(client)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(client.sent()).toBe(1);
});

test('what there is no time for is not sent, and does not count as sent', async () => {
  const { client, sent } = aClient([200], { leftMs: 1_900 });
  expect(await client.ask(call, time, Infinity)).toMatchObject({ kind: 'notSent' });
  expect([client.sent(), sent]).toEqual([0, []]);
});

test('a write asks for leave last, after every wait, and is not sent without it', async () => {
  const { client, sent } = aClient([503, 200], { waitSeconds: 5 });
  await client.ask(call, time, 8_000);
  const waits: number[] = [];
  await client.write(call, time, Infinity, async () => {
    waits.push(client.waitMs());
    return Promise.resolve();
  });
  expect([waits, sent.length]).toEqual([[0], 2]);
  const no = () => Promise.reject(new AppError('SENDING_STOPPED'));
  await expect(client.write(call, time, Infinity, no)).rejects.toMatchObject({ code: 'SENDING_STOPPED' });
  expect(sent).toHaveLength(2);
});

test('a write that was given leave still waits where another answer asked for it meanwhile, and asks again', async () => {
  const { client, sent } = aClient([503, 200], { waitSeconds: 5 });
  let asked = 0;
  await client.write(call, time, Infinity, async () => {
    asked += 1;
    if (asked === 1) await client.ask(call, time, 8_000);
  });
  expect([asked, sent.length]).toEqual([2, 2]);
});
