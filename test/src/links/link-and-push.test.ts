import { AppError } from '../../../src/shared/app-error';
import { linkRecords } from '../../../src/links/link-records';
import {
  aCaller,
  aLink,
  aWish,
  issueId,
  noOptions,
  noon,
  oneCase,
  otherCase,
  projectId,
  siteSeal,
} from '../../builders';
import { aWorld, type World } from '../../ports';

const linkAndPush = (world: World, ids = [oneCase], over = {}) =>
  linkRecords(world.ports)(aCaller(), aWish(ids, { push: true, ...over }));

it('links, then pushes, with numeric ids', async () => {
  const world = aWorld();
  const result = await linkAndPush(world);
  expect(result.items).toEqual([
    { recordId: oneCase, linked: 'linked', push: { recordId: oneCase, outcome: 'pushed', error: null } },
  ]);
  expect(world.connector.asked.slice(-2)).toEqual([
    `readLinks ${issueId}`,
    `push ${issueId} ${projectId} ${oneCase}`,
  ]);
});

it('the push is marked on the link and in the mirror', async () => {
  const world = aWorld();
  const lastPush = { at: noon, outcome: 'pushed' } as const;
  const result = await linkAndPush(world);
  expect(result.links?.[0]?.lastPush).toEqual(lastPush);
  expect(world.mirrors.get(issueId)).toMatchObject({
    lastPushAt: noon,
    lastPushOutcome: 'pushed',
    links: [{ lastPush: siteSeal.seal(issueId, oneCase, lastPush) }],
  });
  expect(world.mirrorWrites).toHaveLength(1);
});

it('keeps the link when the push is refused', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }) });
  const result = await linkAndPush(world);
  expect(result.links?.[0]?.lastPush?.outcome).toBe('refused');
  expect(result.items).toEqual([
    {
      recordId: oneCase,
      linked: 'linked',
      push: {
        recordId: oneCase,
        outcome: 'refused',
        error: { code: 'REFUSED', reference: 'ref-1', by: 'connector', detail: 'No.' },
      },
    },
  ]);
});

it('a push that got no answer is unknown, and says so in its mark', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), when: 'after' });
  const result = await linkAndPush(world);
  expect(result.items[0]?.push?.outcome).toBe('unknown');
  expect(result.links?.[0]?.lastPush?.outcome).toBe('unknown');
});

it('a token that dies between link and push leaves the link, unmarked', async () => {
  const world = aWorld();
  world.connector.meanwhile = (call) => {
    if (call === 'push') world.connector.tokens.global.clear();
  };
  const result = await linkAndPush(world);
  expect(result.items[0]).toMatchObject({
    linked: 'linked',
    push: { outcome: 'notSent', error: { code: 'TOKEN_REJECTED' } },
  });
  expect(result.links?.[0]?.lastPush).toBeNull();
});

it('a record that was linked already is pushed too', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  const result = await linkAndPush(world, [oneCase, otherCase]);
  expect(result.items.map(({ linked, push }) => [linked, push?.outcome])).toEqual([
    ['alreadyLinked', 'pushed'],
    ['linked', 'pushed'],
  ]);
});

it('what is view only is linked and skipped', async () => {
  const world = aWorld();
  const result = await linkAndPush(world, [oneCase], { options: { ...noOptions, viewOnly: true } });
  expect(result.items[0]?.push).toEqual({ recordId: oneCase, outcome: 'skipped', error: null });
  expect(world.connector.asked.some((asked) => asked.startsWith('push'))).toBe(false);
});

it('without time left the link stands and the push is not begun', async () => {
  const world = aWorld();
  world.state.timeLeft = 11_999;
  const result = await linkAndPush(world);
  expect(result.items[0]).toMatchObject({ linked: 'linked', push: { outcome: 'notSent', error: null } });
});
