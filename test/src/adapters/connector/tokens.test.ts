import { inspect } from 'node:util';
import { AppError } from '../../../../src/shared/app-error';
import type { Connector } from '../../../../src/ports/connector';
import { clientAgainst, failureOf } from './client-against';
import { aHeldLink, issue, runningClient, vvn } from './running-client';

const running = runningClient();
const record = aHeldLink().record;
const rejected = { code: 'TOKEN_REJECTED' };
const revoked = () => {
  const token = running().standIn.mintToken({ region: 'global', lifespanMinutes: 60 });
  running().standIn.revokeToken(token);
  return running().open('global', token);
};

const verbs: readonly (readonly [string, (connector: Connector) => Promise<unknown>])[] = [
  ['reading', (connector) => connector.readLinks('10173')],
  ['linking', (connector) => connector.link('10173', aHeldLink(), 'create')],
  ['adding', (connector) => connector.addLinks('10173', [aHeldLink()])],
  ['replacing', (connector) => connector.replaceLinks('10173', [aHeldLink()])],
  ['pushing', (connector) => connector.push(issue, record)],
];
const statuses = ['unauthorized401', 'forbidden403'] as const;
const bodies = ['json', 'html', 'empty'] as const;
const settings = statuses.flatMap((badTokenStatus) =>
  bodies.map((badTokenBody) => ({ badTokenStatus, badTokenBody })),
);

test.each(settings)('a dead token is told as such, reading and writing: %j', async (setting) => {
  running().standIn.switches.set(setting);
  const connector = revoked();
  expect(await failureOf(connector.readLinks('10173'))).toMatchObject(rejected);
  expect(await failureOf(connector.push(issue, record))).toMatchObject(rejected);
});

test.each(verbs)('a dead token does nothing, 403 or not: %s', async (_, verb) => {
  running().standIn.switches.set({ badTokenStatus: 'forbidden403' });
  expect(await failureOf(verb(revoked()))).toMatchObject(rejected);
  expect(running().standIn.associationsOf('10173')).toEqual([]);
});

test.each([
  ['endsPresent', 'TOKEN_REJECTED'],
  ['bothLive', null],
] as const)('a token whose next one was made: %s', async (tokensOverlap, code) => {
  running().standIn.switches.set({ tokensOverlap });
  running().standIn.mintToken({ region: 'global', lifespanMinutes: 60 });
  const answer = running().connector.readLinks('10173');
  if (code === null) expect(await answer).toEqual([]);
  else expect(await failureOf(answer)).toMatchObject({ code });
});

test('a token of the other region is rejected', async () => {
  expect(await failureOf(running().open('eu', running().token).readLinks('10173'))).toMatchObject(rejected);
});

test('a 403 to a write asks once whether it was the token, and it was not', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, viewOnly: true });
  await failureOf(running().connector.push(issue, record));
  expect(
    running()
      .standIn.calls()
      .map((call) => `${call.method} ${String(call.status)}`),
  ).toEqual(['POST 403', 'GET 200']);
});

test('a 403 is a refusal while the question about the token finds no answer', async () => {
  running().standIn.faults.add({
    kind: 'status',
    status: 403,
    message: 'Not this one.',
    match: { method: 'POST' },
  });
  running().standIn.faults.add({ kind: 'status', status: 503, match: { method: 'GET' } });
  expect(await failureOf(running().connector.push(issue, record))).toMatchObject({
    code: 'REFUSED',
    by: 'connector',
    detail: 'Not this one.',
  });
  expect(running().standIn.calls()).toHaveLength(2);
});

test.each(['', 'two words', 'line\nbreak', 'tökén'])(
  'what no header can carry is not sent: %j',
  async (token) => {
    expect(await failureOf(running().open('global', token).readLinks('10173'))).toMatchObject(rejected);
    expect(running().standIn.calls()).toEqual([]);
  },
);

test('the token is in no error, whatever repeats it', async () => {
  const { standIn, token } = running();
  standIn.faults.add({ kind: 'status', status: 422, message: `No good: ${token}`, times: 1 });
  const { open } = clientAgainst(standIn.origins, {
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause: new Error(`header "JWT ${token}"`) })),
  });
  const refused: unknown = await running()
    .connector.push(issue, record)
    .catch((error: unknown) => error);
  const lost: unknown = await open('global', token)
    .push(issue, record)
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ facts: { detail: 'No good: [secret]' } });
  expect(lost).toBeInstanceOf(AppError);
  const told = inspect([refused, lost], { depth: 10, showHidden: true });
  expect(told).toContain('[secret]');
  expect(told).not.toContain(token);
});

describe('a 401 to a push', () => {
  const linked = () => running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  const pushed = (connector = running().connector) => failureOf(connector.push(issue, aHeldLink().record));
  const only401 = {
    kind: 'status',
    status: 401,
    message: 'Session expired',
    match: { method: 'POST' },
  } as const;
  const calls = () =>
    running()
      .standIn.calls()
      .map(({ method, status }) => `${method} ${String(status)}`);

  test('asks once whether it was the token; where a read is let in, it was this one item', async () => {
    linked();
    running().standIn.faults.add(only401);
    expect(await pushed()).toEqual({
      code: 'REFUSED',
      by: 'connector',
      status: 401,
      detail: 'Session expired',
    });
    expect(calls()).toEqual(['POST 401', 'GET 200']);
  });

  test('is this one item’s also where the read finds no such issue', async () => {
    running().standIn.switches.set({ noAssociations: 'notFound404' });
    running().standIn.faults.add(only401);
    expect(await pushed()).toMatchObject({ code: 'REFUSED', status: 401 });
  });

  test('is the token’s where the read is refused too; then nobody asks again', async () => {
    linked();
    running().standIn.faults.add({ kind: 'status', status: 401 });
    const { connector } = running();
    expect(await Promise.all([pushed(connector), pushed(connector), pushed(connector)])).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'TOKEN_REJECTED', by: 'connector', status: 401 })),
    );
    expect(await pushed(connector)).toMatchObject({ code: 'TOKEN_REJECTED' });
    expect(calls().filter((call) => call.startsWith('GET')).length).toBeLessThanOrEqual(3);
  });

  test('is the token’s while the question about it finds no answer', async () => {
    linked();
    running().standIn.faults.add(only401);
    running().standIn.faults.add({ kind: 'status', status: 500, match: { method: 'GET' } });
    expect(await pushed()).toMatchObject({ code: 'TOKEN_REJECTED', status: 401 });
  });
});
