import { AppError } from '../../../src/shared/app-error';
import type { LinkOptions } from '../../../src/contract/links/link';
import { changeOptions } from '../../../src/links/change-options';
import { aCaller, aLink, issueId, noOptions, oneCase, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';

const wished: LinkOptions = { ...noOptions, autoPush: true };
const change = (world: World, seen: LinkOptions = noOptions) =>
  changeOptions(world.ports)(aCaller(), { recordId: oneCase, seen, wished });
const aLinkedWorld = (): World => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink(), aLink({ id: otherCase })]);
  return world;
};

it('changes the options of this link alone, and answers with what a fresh read shows', async () => {
  const world = aLinkedWorld();
  const result = await change(world);
  expect(result.outcome).toBe('changed');
  expect(result.links?.map(({ options }) => options)).toEqual([wished, noOptions]);
  expect(world.connector.asked).toEqual([
    `readLinks ${issueId}`,
    `link ${issueId} update`,
    `readLinks ${issueId}`,
  ]);
  expect(world.mirrors.get(issueId)?.links[0]?.options).toEqual(wished);
  expect(world.locks).toHaveLength(2);
});

it('what is as wished already is not sent again', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink(wished)]);
  expect((await change(world)).outcome).toBe('changed');
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it.each([
  ['gone', []],
  ['changed by somebody', [aLink({ autoPull: true })]],
])('a link that is %s is left alone', async (_what, held) => {
  const world = aWorld();
  world.connector.hold(issueId, held);
  await expect(change(world)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.connector.of(issueId)).toEqual(held);
});

it('a yes without effect means the Connector keeps other options', async () => {
  const world = aLinkedWorld();
  world.connector.habits.keepsOptions = true;
  const result = await change(world);
  expect(result.outcome).toBe('keptOther');
  expect(result.links?.[0]?.options).toEqual(noOptions);
});

it('a link that vanishes meanwhile is not confirmed', async () => {
  const world = aLinkedWorld();
  world.connector.meanwhile = (call, nth) => {
    if (call === 'readLinks' && nth === 2) world.connector.hold(issueId, []);
  };
  expect(await change(world)).toEqual({ links: [], outcome: 'notConfirmed' });
});

it.each([
  ['after', 'changed'],
  ['before', 'notConfirmed'],
] as const)('silence %s the effect ends as %s', async (when, outcome) => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'link', error: new AppError('OUTCOME_UNKNOWN'), when });
  const result = await change(world);
  expect(result.outcome).toBe(outcome);
  expect(result.links).toHaveLength(2);
});

it('a yes that cannot be read again is not confirmed', async () => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 1 });
  expect(await change(world)).toEqual({ links: null, outcome: 'notConfirmed' });
});

it.each(['REFUSED', 'CONNECTOR_DOWN', 'TOKEN_REJECTED', 'RATE_LIMITED'] as const)(
  '%s is thrown',
  async (code) => {
    const world = aLinkedWorld();
    world.connector.fail({ call: 'link', error: new AppError(code) });
    await expect(change(world)).rejects.toMatchObject({ code });
  },
);

it('a breakdown after the effect is told as the change it was', async () => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'link', error: new AppError('CONNECTOR_DOWN'), when: 'after' });
  expect((await change(world)).outcome).toBe('changed');
});
