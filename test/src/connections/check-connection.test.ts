import type { ErrorCode } from '../../../src/contract/errors';
import { AppError } from '../../../src/shared/app-error';
import { Secret } from '../../../src/shared/secret';
import { checkConnection, type Candidate } from '../../../src/connections/check-connection';
import { issueId } from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';

const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  region: 'global',
  ends: null,
  token: new Secret(tokenText),
  ...over,
});
const agreed = { issueId, otherRegionToo: true };
const check = async (
  world: World,
  over: Partial<Candidate> = {},
  trial: { issueId: string | null; otherRegionToo: boolean } = agreed,
): Promise<string[]> => {
  const steps = await checkConnection(world.ports, candidate(over), trial);
  return steps.map(({ name, state, error, betterRegion }) =>
    [name, state, error?.code, betterRegion].filter(Boolean).join(' '),
  );
};

it('a good token passes every step with one read', async () => {
  const world = aWorld();
  expect(await check(world)).toEqual([
    'reached passed',
    'accepted passed',
    'region passed',
    'readable passed',
  ]);
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it('a Connector that answers with trouble was reached', async () => {
  const world = aWorld();
  const error = new AppError('CONNECTOR_DOWN', { by: 'connector', status: 503 });
  world.connector.fail({ call: 'readLinks', error });
  expect((await check(world)).slice(0, 2)).toEqual(['reached passed', 'accepted failed CONNECTOR_DOWN']);
});

it('an issue of which the Connector knows nothing has no links, which is a step passed', async () => {
  const world = aWorld();
  world.connector.habits.knowsIssues = false;
  expect(await check(world)).toContain('readable passed');
  expect((await checkConnection(world.ports, candidate(), agreed))[3]).toMatchObject({ links: 0 });
});

it.each<[ErrorCode, string[]]>([
  [
    'CONNECTOR_DOWN',
    ['reached failed CONNECTOR_DOWN', 'accepted notTried', 'region notTried', 'readable notTried'],
  ],
  [
    'RATE_LIMITED',
    ['reached passed', 'accepted failed RATE_LIMITED', 'region notTried', 'readable notTried'],
  ],
  [
    'ANSWER_UNKNOWN',
    ['reached passed', 'accepted failed ANSWER_UNKNOWN', 'region notTried', 'readable notTried'],
  ],
  ['REFUSED', ['reached passed', 'accepted passed', 'region passed', 'readable failed REFUSED']],
])('%s fails at its step', async (code, steps) => {
  const world = aWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError(code) });
  expect(await check(world)).toEqual(steps);
});

it('the failed step carries a reference the log knows', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError('REFUSED', { detail: 'No.' }) });
  const steps = await checkConnection(world.ports, candidate(), agreed);
  expect(steps[3]?.error).toEqual({
    code: 'REFUSED',
    reference: 'ref-1',
    by: 'connector',
    detail: 'No.',
  });
  expect(world.log).toMatchObject([{ facts: { reference: 'ref-1' } }]);
});

it('a rejected token is sent nowhere else unless somebody agreed to it', async () => {
  const world = aWorld();
  const steps = await checkConnection(world.ports, candidate({ region: 'eu' }), {
    issueId,
    otherRegionToo: false,
  });
  expect(steps[1]).toMatchObject({ state: 'failed', betterRegion: null, untriedRegion: 'global' });
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it('a token of the other region is told as that, and no issue is named there', async () => {
  const world = aWorld();
  expect(await check(world, { region: 'eu' })).toEqual([
    'reached passed',
    'accepted passed',
    'region failed TOKEN_REJECTED global',
    'readable notTried',
  ]);
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`, 'readLinks 0']);
});

it('the other region may know the token and not the issue', async () => {
  const world = aWorld();
  world.connector.habits.knowsIssues = false;
  expect(await check(world, { region: 'eu' })).toContain('region failed TOKEN_REJECTED global');
});

it.each([
  ['rejects it too', new AppError('TOKEN_REJECTED')],
  ['cannot be reached', new AppError('CONNECTOR_DOWN')],
])('a rejected token stays rejected where the other region %s', async (_what, error) => {
  const world = aWorld();
  world.connector.fail({ call: 'readLinks', error, skip: 1 });
  const steps = await check(world, { region: 'eu' });
  expect(steps).toEqual([
    'reached passed',
    'accepted failed TOKEN_REJECTED',
    'region notTried',
    'readable notTried',
  ]);
  expect(world.connector.asked).toHaveLength(2);
});

it('a rejected token whose recorded time is over has ended, and is sent nowhere else', async () => {
  const world = aWorld();
  world.connector.tokens.global.clear();
  const steps = await check(world, { ends: { at: '2026-10-01T00:00:00.000Z', from: 'person' } });
  expect(steps[1]).toBe('accepted failed TOKEN_ENDED');
  expect(world.connector.asked).toHaveLength(1);
});

describe('without an issue to read', () => {
  const withoutIssue = (world: World, over: Partial<Candidate> = {}) =>
    check(world, over, { issueId: null, otherRegionToo: true });

  it('an unknown issue proves that the token is accepted', async () => {
    const world = aWorld();
    expect(await withoutIssue(world)).toEqual([
      'reached passed',
      'accepted passed',
      'region passed',
      'readable notTried',
    ]);
    expect(world.connector.asked).toEqual(['readLinks 0']);
  });

  it('a wrong token is found all the same', async () => {
    const world = aWorld();
    world.connector.tokens.global.clear();
    expect(await withoutIssue(world)).toContain('accepted failed TOKEN_REJECTED');
  });

  it('a wrong region is found all the same', async () => {
    expect(await withoutIssue(aWorld(), { region: 'eu' })).toContain('region failed TOKEN_REJECTED global');
  });
});

it('a fault of ours fails no step', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'readLinks', error: new TypeError('no such thing') });
  await expect(check(world)).rejects.toMatchObject({ code: 'UNEXPECTED' });
});
