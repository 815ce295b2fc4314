import timers from 'node:timers/promises';
import { until } from '../../until';
import { item, runningConnector, vvn, type Came } from './running-connector';
import { faultKinds, type FaultWish } from './faults/fault';

const running = runningConnector();
type Kind = (typeof faultKinds)[number];

const containing = (words: string): unknown => expect.stringContaining(words);
const one = { jiraIssueId: '10173', son: 'Case', soid: vvn };

/** How a list of one association comes back under each fault that answers at all. */
const answered: Readonly<Record<Exclude<Kind, 'reset' | 'hang' | 'slow'>, object>> = {
  status: { status: 503, json: { success: false } },
  html500: { status: 500, text: containing('<h1>Oops, an error occurred</h1>') },
  redirect: { status: 302, text: '' },
  successFalse: { status: 200, json: { success: false } },
  truncated: { status: 200, json: undefined, text: containing('{"data":[{"jira') },
  bareArray: { status: 200, json: [one] },
  extraFields: { status: 200, json: { data: [{ ...one, recordName: null }], meta: { page: 1 } } },
  missingFields: { status: 200, json: { data: [one], success: true } },
  numericIds: { status: 200, json: { data: [{ ...one, jiraIssueId: 10173 }] } },
  emptyBody: { status: 200, text: '' },
  plainText: { status: 200, text: 'OK' },
};

/** Waits until one more request has arrived. */
const arrived = (): Promise<unknown> => {
  const before = running().standIn.calls().length;
  return until(
    () => running().standIn.calls().length,
    (count) => count > before,
  );
};

const listLinked = async (fault: FaultWish): Promise<Came> => {
  running().standIn.putLink({ issueId: '10173', soid: vvn });
  running().standIn.faults.add(fault);
  return running().list('10173');
};

test.each(Object.entries(answered))('%s', async (kind, answer) => {
  const came = await listLinked({ kind: faultKinds.find((known) => known === kind) ?? 'hang' });
  expect(came).toMatchObject(answer);
});

test('missing fields are the flags and the message', async () => {
  expect((await listLinked({ kind: 'missingFields' })).json).toEqual({ data: [one], success: true });
});

test('a redirect points to the same path on the other region', async () => {
  const came = await listLinked({ kind: 'redirect', status: 307 });
  const { eu } = running().standIn.origins;
  expect(came.status).toBe(307);
  expect(came.headers.get('location')).toBe(`${eu}/external/api/associations?jiraIssueId=10173`);
});

test('a status can bring headers, a message, or its own body', async () => {
  const limited = await listLinked({
    kind: 'status',
    status: 429,
    headers: { 'retry-after': '7' },
    message: 'Slow down',
  });
  expect(limited).toMatchObject({ status: 429, json: { success: false, message: 'Slow down' } });
  expect(limited.headers.get('retry-after')).toBe('7');
  running().standIn.faults.clear();
  expect(await listLinked({ kind: 'status', status: 504, body: '<p>gateway</p>' })).toMatchObject({
    text: '<p>gateway</p>',
  });
});

test('a reset connection, and one that ends before its content-length, reject', async () => {
  await expect(listLinked({ kind: 'reset' })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  running().standIn.faults.clear();
  await expect(listLinked({ kind: 'truncated', cut: 'connection' })).rejects.toThrow('terminated');
});

test('a hanging request gets no answer until the caller gives up', async () => {
  running().standIn.faults.add({ kind: 'hang' });
  const caller = new AbortController();
  const asked = fetch(`${running().standIn.origins.global}/external/api/associations`, {
    signal: caller.signal,
  });
  await arrived();
  caller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(running().standIn.calls().at(-1)?.status).toBeNull();
});

test('a slow answer comes late and complete', async () => {
  const wait = jest.spyOn(timers, 'setTimeout').mockResolvedValueOnce(undefined);
  expect((await listLinked({ kind: 'slow', delayMs: 60 })).json).toMatchObject({ data: [one] });
  expect(wait.mock.calls).toEqual([[60, undefined, { ref: false }]]);
  wait.mockRestore();
});

describe('whether a write is done', () => {
  const associate = async (fault: FaultWish): Promise<number> => {
    running().standIn.faults.add(fault);
    await running()
      .associate(item())
      .catch(() => undefined);
    return running().standIn.associationsOf('10173').length;
  };

  test.each(faultKinds.filter((kind) => kind !== 'hang' && kind !== 'slow'))(
    '%s: done as set',
    async (kind) => {
      expect(await associate({ kind, when: 'before' })).toBe(0);
      running().standIn.faults.clear();
      expect(await associate({ kind, when: 'after' })).toBe(1);
    },
  );

  test('by default, not before a failure, but before an altered answer', async () => {
    expect(await associate({ kind: 'reset' })).toBe(0);
    running().standIn.faults.clear();
    expect(await associate({ kind: 'truncated' })).toBe(1);
  });

  const giveUp = async (fault: FaultWish): Promise<void> => {
    running().standIn.faults.add(fault);
    const { origins, mintToken } = running().standIn;
    const token = mintToken({ region: 'global', lifespanMinutes: 15 });
    const caller = new AbortController();
    const asked = fetch(`${origins.global}/external/api/association`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ jiraIssueId: '10173', ...item() }),
      signal: caller.signal,
    }).catch(() => undefined);
    await arrived();
    caller.abort();
    await asked;
  };

  test.each(['hang', 'slow'] as const)('%s: done although the caller gave up, if set so', async (kind) => {
    await giveUp({ kind, when: 'after', delayMs: 60_000 });
    expect(running().standIn.associationsOf('10173')).toHaveLength(1);
    running().standIn.reset();
    await giveUp({ kind, when: 'before', delayMs: 60_000 });
    expect(running().standIn.associationsOf('10173')).toHaveLength(0);
  });
});
