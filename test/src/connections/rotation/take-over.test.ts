import { pushAll } from '../../../../src/links/push-all';
import { openPanel } from '../../../../src/links/open-panel';
import { pushRecord } from '../../../../src/links/push-record';
import { unlinkRecord } from '../../../../src/links/unlink-record';
import { AppError } from '../../../../src/shared/app-error';
import { sweepTokens } from '../../../../src/connections/sweep-tokens';
import { aCaller, aCaseId, aConnection, aLink, issueId, oneCase } from '../../../builders';
import { aWorld, tokenText, type World } from '../../../ports';
import { nextToken, prepared, stored, textInUse, withRealLocks } from '../../../rotating-world';

const tooEarly = '2026-10-05T11:59:59.000Z';
const push = ({ ports }: World) => pushRecord(ports)(aCaller(), { recordId: oneCase });

/** A world whose token was ended by making the next one, which is prepared. */
async function aWorldWithNext(how = { endsPresent: true }, ends = aConnection().ends): Promise<World> {
  const world = aWorld({ connection: aConnection({ ends }) });
  world.connector.hold(issueId, [aLink()]);
  await prepared(world, nextToken, how);
  world.connector.asked.length = 0;
  return world;
}

const callsOf = ({ connector }: World): readonly (string | undefined)[] =>
  connector.asked.map((line) => line.split(' ').slice(0, 2).join(' '));

test('a token that is refused in a person’s press gives way to the prepared one, and the press goes on', async () => {
  const world = await aWorldWithNext();
  expect(await push(world)).toMatchObject({ results: [{ outcome: 'pushed' }] });
  expect(callsOf(world)).toEqual(['readLinks 10173', 'readLinks 0', 'readLinks 10173', 'push 10173']);
  expect(textInUse(world)).toBe(nextToken);
  expect(stored(world)).toMatchObject({ family: 'token-1', next: null, previous: null });
  expect(world.store.lately.lastFailure).toBeNull();
});

test('opening the panel is enough, and what it shows comes from the prepared token', async () => {
  const world = await aWorldWithNext();
  expect(await openPanel(world.ports)(aCaller(), {})).toMatchObject({ truth: { known: true, links: [{}] } });
  expect(stored(world)).toMatchObject({ next: null, previous: { tokenId: 'token-1' } });
});

test('a token that has ended by our own record gives way before anything is sent with it', async () => {
  const world = await aWorldWithNext({ endsPresent: false }, { at: tooEarly, from: 'person' });
  await push(world);
  expect(callsOf(world)).toEqual(['readLinks 0', 'readLinks 10173', 'push 10173']);
  expect(textInUse(world)).toBe(nextToken);
});

test('where the prepared one is refused too, the one in use is told as it is, and stays', async () => {
  const world = await aWorldWithNext();
  world.connector.tokens.global.clear();
  await expect(push(world)).rejects.toMatchObject({ code: 'TOKEN_REJECTED' });
  expect(stored(world)).toMatchObject({
    token: { tokenId: 'token-1' },
    next: { last4: nextToken.slice(-4) },
  });
});

test.each([
  ['nobody answers', new AppError('CONNECTOR_DOWN')],
  ['it asks to slow down', new AppError('RATE_LIMITED', { retryAfterSeconds: 30 })],
  ['its answer makes no sense', new AppError('ANSWER_UNKNOWN', { status: 200 })],
])('where %s about the prepared one, that is told, and the next press goes on with it', async (_, error) => {
  const world = await aWorldWithNext();
  // The first read is refused, the second asks about the prepared token.
  world.connector.fail({ call: 'readLinks', error, skip: 1, times: 1 });
  await expect(push(world)).rejects.toMatchObject({ code: error.code, facts: { by: 'connector' } });
  expect(textInUse(world)).toBe(tokenText);
  expect(await push(world)).toMatchObject({ results: [{ outcome: 'pushed' }] });
  expect(textInUse(world)).toBe(nextToken);
});

test('where both have ended, the prepared one is not asked about, and the end is told', async () => {
  const world = await aWorldWithNext({ endsPresent: true }, { at: tooEarly, from: 'person' });
  world.state.now = new Date('2027-01-15T08:00:01.000Z');
  world.connector.tokens.global.clear();
  await expect(push(world)).rejects.toMatchObject({ code: 'TOKEN_ENDED' });
  expect(callsOf(world)).toEqual(['readLinks 10173']);
});

test('a prepared token that shows other links changes nothing, but is in use from then on', async () => {
  const world = await aWorldWithNext({ endsPresent: false });
  world.connector.readsWith.set(nextToken, () => [aLink({ id: aCaseId(9) })]);
  world.connector.meanwhile = (call) => {
    if (call === 'replaceLinks') world.connector.tokens.global.delete(tokenText);
  };
  const unlink = unlinkRecord(world.ports)(aCaller(), { recordId: oneCase, seen: [oneCase] });
  await expect(unlink).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.connector.of(issueId)).toHaveLength(1);
});

test('of two presses that are refused at once one switches, and the other follows', async () => {
  const world = await aWorldWithNext();
  const ports = withRealLocks(world.ports);
  const both = await Promise.all([1, 2].map(() => openPanel(ports)(aCaller(), {})));
  expect(both).toMatchObject([{ truth: { known: true } }, { truth: { known: true } }]);
  expect(world.log.filter(({ event }) => event === 'prepared token took over')).toHaveLength(1);
  expect(stored(world)).toMatchObject({ next: null, previous: { tokenId: 'token-1' } });
});

test('pushes that are refused at once share one switch', async () => {
  const world = await aWorldWithNext({ endsPresent: false });
  const links = [1, 2, 3, 4, 5, 6].map((n) => aLink({ id: aCaseId(n) }));
  world.connector.hold(issueId, links);
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 3) world.connector.tokens.global.delete(tokenText);
  };
  const { results } = await pushAll(world.ports)(aCaller(), {});
  expect(results.map(({ outcome }) => outcome)).toEqual(links.map(() => 'pushed'));
  expect(new Set(world.connector.pushed).size).toBe(6);
  expect(world.connector.pushed).toHaveLength(6);
});

test.each(['registry', 'write', 'readToken'] as const)(
  'where storage refuses the switch at %s, the refusal is told, and the next press switches',
  async (call) => {
    const world = await aWorldWithNext();
    const { meanwhile } = world.connector;
    world.connector.meanwhile = () => world.store.down.add(call);
    await expect(push(world)).rejects.toMatchObject({ code: 'TOKEN_REJECTED' });
    expect(textInUse(world)).toBe(tokenText);
    world.connector.meanwhile = meanwhile;
    world.store.down.clear();
    expect(await push(world)).toMatchObject({ results: [{ outcome: 'pushed' }] });
  },
);

const ended = { at: tooEarly, from: 'person' } as const;
test.each([
  ['is refused', true, aConnection().ends, true],
  ['has ended', false, ended, true],
  ['works', false, aConnection().ends, false],
])('the hourly sweep, where the token in use %s', async (_name, endsPresent, ends, isSwitched) => {
  const world = await aWorldWithNext({ endsPresent }, ends);
  await sweepTokens(world.ports);
  expect(textInUse(world)).toBe(isSwitched ? nextToken : tokenText);
});

test('the hourly sweep asks nothing about a connection that has nothing prepared', async () => {
  const world = aWorld();
  world.connector.tokens.global.clear();
  await sweepTokens(world.ports);
  expect(world.connector.asked).toEqual([]);
});
