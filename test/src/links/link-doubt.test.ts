import { AppError } from '../../../src/shared/app-error';
import { linkRecords } from '../../../src/links/link-records';
import { aCaller, aCaseId, aLink, aWish, issueId, oneCase, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';

const link = (world: World, ...wish: Parameters<typeof aWish>) =>
  linkRecords(world.ports)(aCaller(), aWish(...wish));
const silence = new AppError('OUTCOME_UNKNOWN');
const down = new AppError('CONNECTOR_DOWN');

it('after silence the fresh read finds the link', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: silence, when: 'after' });
  const result = await link(world);
  expect(result.items).toEqual([{ recordId: oneCase, linked: 'linked', push: null }]);
});

it('after silence the fresh read does not find the link', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: silence });
  const result = await link(world, [oneCase], { push: true });
  expect(result).toEqual({ links: [], items: [{ recordId: oneCase, linked: 'notConfirmed', push: null }] });
});

it('after silence and a failed read, nobody can tell', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: silence, when: 'after' });
  world.connector.fail({ call: 'readLinks', error: down, skip: 1 });
  const result = await link(world);
  expect(result).toEqual({ links: null, items: [{ recordId: oneCase, linked: 'notConfirmed', push: null }] });
  expect(world.mirrorWrites).toEqual([]);
});

it('a yes that the fresh read cannot show is not confirmed, and not pushed', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'readLinks', error: down, skip: 1 });
  const result = await link(world, [oneCase], { push: true });
  expect(result).toEqual({ links: null, items: [{ recordId: oneCase, linked: 'notConfirmed', push: null }] });
  expect(world.log.map(({ event }) => event)).toEqual(['links not read again']);
});

it('what was linked before is pushed even where the fresh read fails', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  world.connector.fail({ call: 'readLinks', error: down, skip: 1 });
  const result = await link(world, [oneCase, otherCase], { push: true });
  expect(result.links).toBeNull();
  expect(result.items).toEqual([
    {
      recordId: oneCase,
      linked: 'alreadyLinked',
      push: { recordId: oneCase, outcome: 'pushed', error: null },
    },
    { recordId: otherCase, linked: 'notConfirmed', push: null },
  ]);
});

it.each(['REFUSED', 'NOT_FOUND', 'CONNECTOR_DOWN', 'ANSWER_UNKNOWN'] as const)(
  '%s with nothing linked is thrown with its own words',
  async (code) => {
    const world = aWorld();
    world.connector.fail({ call: 'link', error: new AppError(code, { detail: 'Object is not enabled' }) });
    await expect(link(world)).rejects.toMatchObject({ code, facts: { detail: 'Object is not enabled' } });
    expect(world.connector.of(issueId)).toEqual([]);
  },
);

it.each(['TOKEN_REJECTED', 'RATE_LIMITED'] as const)('%s is thrown without another read', async (code) => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: new AppError(code) });
  await expect(link(world)).rejects.toMatchObject({ code });
  expect(world.connector.asked.filter((asked) => asked.startsWith('readLinks'))).toHaveLength(1);
});

it('a bulk request refused after half of it was done is told by what is there', async () => {
  const world = aWorld();
  const [done, refused] = [aCaseId(1), aCaseId(2)];
  world.connector.fail({ call: 'addLinks', error: new AppError('REFUSED') });
  world.connector.meanwhile = (call) => {
    if (call === 'addLinks') world.connector.hold(issueId, [aLink({ id: done })]);
  };
  const result = await link(world, [done, refused]);
  expect(result.items.map(({ linked }) => linked)).toEqual(['linked', 'notConfirmed']);
});

it('several links refused at once, and a failed read: nobody can tell whether half of them stand', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'addLinks', error: new AppError('REFUSED') });
  world.connector.fail({ call: 'readLinks', error: down, skip: 1 });
  const result = await link(world, [oneCase, otherCase]);
  expect(result.links).toBeNull();
  expect(result.items.map(({ linked }) => linked)).toEqual(['notConfirmed', 'notConfirmed']);
});

it('one link refused is a no, also where the fresh read fails', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: new AppError('REFUSED', { detail: 'Object is not enabled' }) });
  world.connector.fail({ call: 'readLinks', error: down, skip: 1 });
  await expect(link(world)).rejects.toMatchObject({ code: 'REFUSED' });
});

it('a turn is given back when linking fails', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: new AppError('REFUSED') });
  await expect(link(world)).rejects.toThrow();
  expect(world.locks).toEqual([`${issueId} locked`, `${issueId} released`]);
});

it('a fault of ours is UNEXPECTED, not a lost answer', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'link', error: new TypeError('no such thing') });
  await expect(link(world)).rejects.toMatchObject({ code: 'UNEXPECTED' });
});
