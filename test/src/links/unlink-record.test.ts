import { AppError } from '../../../src/shared/app-error';
import { unlinkRecord } from '../../../src/links/unlink-record';
import { aCaller, aCaseId, aLink, aMirror, issueId, oneCase, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';

const unlink = (world: World, seen: string[] = [oneCase, otherCase]) =>
  unlinkRecord(world.ports)(aCaller(), { recordId: oneCase, seen });
const aLinkedWorld = (...held: ReturnType<typeof aLink>[]): World => {
  const world = aWorld();
  world.connector.hold(issueId, held.length > 0 ? held : [aLink(), aLink({ id: otherCase, autoPush: true })]);
  return world;
};
const calm = { appeared: [], vanished: [] };

it('reads, replaces the list by the rest, reads again, in its turn', async () => {
  const world = aLinkedWorld();
  const result = await unlink(world);
  const rest = aLink({ id: otherCase, autoPush: true });
  expect(result).toEqual({ links: [{ ...rest, lastPush: null, url: null }], outcome: 'unlinked', ...calm });
  expect(world.connector.of(issueId)).toEqual([rest]);
  expect(world.connector.asked).toEqual(
    ['readLinks', 'replaceLinks', 'readLinks'].map((call) => `${call} ${issueId}`),
  );
  expect(world.locks).toEqual([`${issueId} locked`, `${issueId} released`]);
});

it('while a run is making links in the project nothing is read, nothing changed', async () => {
  const world = aLinkedWorld();
  const ports = { ...world.ports, linksBeingMade: () => Promise.resolve(true) };
  const asked = unlinkRecord(ports)(aCaller(), { recordId: oneCase, seen: [oneCase] });
  await expect(asked).rejects.toMatchObject({ code: 'RUN_UNDER_WAY' });
  expect(world.connector.asked).toEqual([]);
});

it('the mirror forgets the link', async () => {
  const world = aLinkedWorld();
  world.mirrors.set(issueId, aMirror());
  await unlink(world);
  expect(world.mirrors.get(issueId)).toMatchObject({ count: 1, records: otherCase });
});

it('a link a colleague made since the page was painted stays, and is named', async () => {
  const world = aLinkedWorld(aLink(), aLink({ id: otherCase }), aLink({ id: aCaseId(1) }));
  const result = await unlink(world);
  expect(result).toMatchObject({ outcome: 'unlinked', appeared: [aCaseId(1)], vanished: [] });
  expect(world.connector.of(issueId).map(({ record }) => record.id)).toEqual([otherCase, aCaseId(1)]);
});

it('a link that is missing after the replacing is named', async () => {
  const world = aLinkedWorld(aLink(), aLink({ id: otherCase }), aLink({ id: aCaseId(1) }));
  world.connector.meanwhile = (call, nth) => {
    if (call === 'readLinks' && nth === 2) world.connector.hold(issueId, [aLink({ id: otherCase })]);
  };
  expect(await unlink(world)).toMatchObject({ outcome: 'unlinked', vanished: [aCaseId(1)] });
});

it('a link that is gone already costs no writing', async () => {
  const world = aLinkedWorld(aLink({ id: otherCase }));
  const result = await unlink(world);
  expect(result).toMatchObject({ outcome: 'alreadyGone', ...calm });
  expect(result.links).toHaveLength(1);
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it.each(['CONNECTOR_DOWN', 'ANSWER_UNKNOWN', 'NOT_FOUND', 'TOKEN_REJECTED'] as const)(
  'never replaces after a read that ended as %s',
  async (code) => {
    const world = aLinkedWorld();
    world.connector.fail({ call: 'readLinks', error: new AppError(code) });
    await expect(unlink(world)).rejects.toMatchObject({ code });
    expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
    expect(world.connector.of(issueId)).toHaveLength(2);
  },
);

it.each(['REFUSED', 'CONNECTOR_DOWN', 'TOKEN_REJECTED'] as const)(
  'a replacing with %s is thrown, the links being as they were',
  async (code) => {
    const world = aLinkedWorld();
    world.connector.fail({ call: 'replaceLinks', error: new AppError(code) });
    await expect(unlink(world)).rejects.toMatchObject({ code });
    expect(world.connector.of(issueId)).toHaveLength(2);
  },
);

it('a replacing that broke down half way is told by what is there', async () => {
  const world = aLinkedWorld(aLink(), aLink({ id: otherCase }));
  world.connector.fail({ call: 'replaceLinks', error: new AppError('CONNECTOR_DOWN') });
  world.connector.meanwhile = (call) => {
    if (call === 'replaceLinks') world.connector.hold(issueId, []);
  };
  expect(await unlink(world)).toEqual({
    links: [],
    outcome: 'unlinked',
    appeared: [],
    vanished: [otherCase],
  });
});

it.each([
  ['after', 'unlinked'],
  ['before', 'stillLinked'],
] as const)('silence %s the effect ends as %s', async (when, outcome) => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'replaceLinks', error: new AppError('OUTCOME_UNKNOWN'), when });
  expect(await unlink(world)).toMatchObject({ outcome, ...calm });
});

it.each(['OUTCOME_UNKNOWN', 'REFUSED'] as const)(
  'after %s and a failed read nobody says that nothing was changed',
  async (code) => {
    const world = aLinkedWorld();
    world.connector.fail({ call: 'replaceLinks', error: new AppError(code), when: 'after' });
    world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 1 });
    expect(await unlink(world)).toEqual({ links: null, outcome: 'notConfirmed', ...calm });
  },
);

it('a replacing that never arrived is thrown, also where the fresh read fails', async () => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'replaceLinks', error: new AppError('CONNECTOR_DOWN') });
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 1 });
  await expect(unlink(world)).rejects.toMatchObject({ code: 'CONNECTOR_DOWN' });
});

it('a yes that cannot be read again is not confirmed, and leaves the mirror alone', async () => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 1 });
  expect(await unlink(world)).toEqual({ links: null, outcome: 'notConfirmed', ...calm });
  expect(world.mirrorWrites).toEqual([]);
});

describe('the last link', () => {
  it('goes where the Connector lets it go', async () => {
    expect(await unlink(aLinkedWorld(aLink()), [oneCase])).toEqual({
      links: [],
      outcome: 'unlinked',
      ...calm,
    });
  });

  it('stays where the Connector refuses an empty list', async () => {
    const world = aLinkedWorld(aLink());
    world.connector.fail({ call: 'replaceLinks', error: new AppError('REFUSED') });
    const result = await unlink(world, [oneCase]);
    expect(result).toMatchObject({ outcome: 'lastLinkStays', ...calm });
    expect(result.links).toHaveLength(1);
  });

  it('stays where the Connector says yes and does nothing', async () => {
    const world = aLinkedWorld(aLink());
    world.connector.habits.keepsLastLink = true;
    expect((await unlink(world, [oneCase])).outcome).toBe('lastLinkStays');
  });
});
