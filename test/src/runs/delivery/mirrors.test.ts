import { AppError } from '../../../../src/shared/app-error';
import type { Mirrors } from '../../../../src/ports/jira';
import { aCaseId, aLink, aMirror, aMirroredLink } from '../../../builders';
import { aRunWorld, paula, pushed, watched } from '../../../run-world';

test('mirrors are written a hundred at a time, with time and outcome of the push', async () => {
  const world = aRunWorld(250);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED'), skip: 0 });
  await pushed(world);
  expect(world.mirrorWrites).toEqual(['100 at once', '100 at once', '50 at once']);
  const refused = [...world.mirrors.values()].filter(({ lastPushOutcome }) => lastPushOutcome === 'refused');
  expect(refused).toHaveLength(1);
  expect(world.mirrors.get('20100')).toMatchObject({
    count: 1,
    records: aCaseId(99),
    lastPushOutcome: 'pushed',
    links: [{ record: { id: aCaseId(99) }, lastPush: { outcome: 'pushed' } }],
  });
});

test('hosts and marks of other links stay, and the mirror is as old as the preview’s read', async () => {
  const world = aRunWorld(1);
  const theirs = { at: '2026-10-01T12:00:00.000Z', outcome: 'failed' } as const;
  world.connector.hold('20001', [aLink({ id: aCaseId(0) }), aLink({ id: aCaseId(1), viewOnly: true })]);
  const links = [
    aMirroredLink({ id: aCaseId(0), host: 'acme.my.salesforce.com' }),
    aMirroredLink({ id: aCaseId(1), viewOnly: true, lastPush: theirs }),
  ];
  world.mirrors.set('20001', aMirror({ links, comparedAt: '2026-10-02T00:00:00.000Z' }));
  await pushed(world);
  expect(world.mirrors.get('20001')).toMatchObject({
    comparedAt: '2026-10-05T12:00:00.000Z',
    count: 2,
    links: [{ host: 'acme.my.salesforce.com', lastPush: { outcome: 'pushed' } }, { lastPush: theirs }],
  });
});

test('a mirror’s links are not trusted', async () => {
  const world = aRunWorld(1);
  world.mirrors.set('20001', aMirror({ links: [aMirroredLink({ id: aCaseId(5) })] }));
  await pushed(world);
  expect(world.connector.pushed).toEqual([`20001 ${aCaseId(0)}`]);
});

test('an issue whose items come in two batches keeps the marks of both', async () => {
  const world = aRunWorld(60);
  const many = Array.from({ length: 5 }, (_, n) => aLink({ id: aCaseId(n) }));
  for (const id of world.jira.all.keys()) world.connector.hold(id, many);
  await pushed(world);
  expect(world.connector.pushed).toHaveLength(300);
  for (const mirror of world.mirrors.values())
    expect(mirror.links.map(({ lastPush }) => lastPush?.outcome)).toEqual(Array(5).fill('pushed'));
});

test('neither count nor links of a forged mirror are trusted', async () => {
  const world = aRunWorld(1);
  const forged = aMirror({ links: [aMirroredLink({ id: aCaseId(7) })], count: 300 });
  world.mirrors.set('20001', forged);
  await pushed(world);
  expect(world.mirrors.get('20001')).toMatchObject({
    ...{ count: 1, records: aCaseId(0), lastPushOutcome: 'pushed' },
  });
});

test('if all links of an issue were pushed and an address is saved, its mirror is not even read', async () => {
  const world = aRunWorld(150);
  if (world.store.connection) {
    world.store.connection = { ...world.store.connection, salesforceHost: 'acme.my.salesforce.com' };
  }
  await pushed(world);
  expect(world.jira.askedAs.filter((asked) => asked.endsWith('as app'))).toEqual([]);
  expect(world.mirrors.size).toBe(150);
});

test.each([null, 'acme.my.salesforce.com'])(
  'issues the app cannot see are pushed on the recorded rights, and readers who see them learn that they are not mirrored (address %s)',
  async (salesforceHost) => {
    const world = aRunWorld(120);
    if (world.store.connection) world.store.connection = { ...world.store.connection, salesforceHost };
    world.jira.hidden.set('app', new Set(['20003', '20004']));
    const runId = await pushed(world);
    expect(await watched(world, runId)).toMatchObject({ unmirrored: 2, standing: { by: { pushed: 120 } } });
    expect(world.mirrors.size).toBe(118);
    world.jira.asUser = 'colleague';
    world.jira.hidden.set('colleague', new Set(['20003']));
    expect((await watched(world, runId, { ...paula, accountId: 'colleague' })).unmirrored).toBe(1);
  },
);

/** A world that pushes so many issues while Jira tells of its tasks what is given, again and again. */
async function pushedWhileJiraTells(issues: number, tells: () => Promise<readonly string[] | null>) {
  const world = aRunWorld(issues);
  let asked = 0;
  const unwritten: Mirrors['unwritten'] = (as) => {
    if (as === 'app') asked += 1;
    return tells();
  };
  Object.assign(world.ports.mirrors, { unwritten });
  const runId = await pushed(world);
  return { world, asked, view: await watched(world, runId) };
}

test('Jira is asked a few times for what it could not write, and after that not any more', async () => {
  const { world, asked, view } = await pushedWhileJiraTells(150, () => Promise.resolve(null));
  expect([asked, view.phase, view.unmirrored]).toEqual([8, 'done', 0]);
  expect(world.log.filter(({ event }) => event.startsWith('writing'))).toEqual([]);
});

test('where it cannot be asked, that is noted, and the run is done all the same', async () => {
  const { world, view } = await pushedWhileJiraTells(2, () => Promise.reject(new AppError('REFUSED')));
  expect(view).toMatchObject({ phase: 'done', unmirrored: 0 });
  expect(world.log.map(({ event }) => event)).toContain('writing of mirrors not asked about');
});

test('what it names is unmirrored, if this run knows it', async () => {
  const { view } = await pushedWhileJiraTells(2, () => Promise.resolve(['20002', '99999']));
  expect(view.unmirrored).toBe(1);
});

test('for only what changed, a push mark sealed by this app counts and a forged one does not', async () => {
  const world = aRunWorld(4);
  await pushed(world);
  world.connector.pushed.length = 0;
  const forge = world.mirrors.get('20002');
  const forged = forge?.links.map((link) => ({
    ...link,
    lastPush: { at: '2026-10-05T12:00:30.000Z', outcome: 'pushed' as const, mac: 'AAAAAAAAAAAAAAAAAAAAAA' },
  }));
  if (forge && forged) world.mirrors.set('20002', { ...forge, links: forged });
  const changed = world.jira.all.get('20003');
  if (changed) world.jira.all.set('20003', { ...changed, updatedAt: '2026-10-05T13:00:00.000Z' });
  const runId = await pushed(world, { how: 'project', jql: '', onlyLinked: false, onlyChanged: true });
  expect(world.connector.pushed.map((line) => line.split(' ')[0])).toEqual(['20002', '20003']);
  expect((await watched(world, runId)).standing.skips).toMatchObject({ unchanged: 2 });
});

test('without the key of the seal a run pushes and mirrors all the same, its marks unsealed', async () => {
  const world = aRunWorld(2);
  world.state.sealIsLost = true;
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 2 } } });
  const marks = [...world.mirrors.values()].flatMap(({ links }) => links.map(({ lastPush }) => lastPush));
  expect(marks.map((mark) => [mark?.outcome, mark?.mac])).toEqual([
    ['pushed', undefined],
    ['pushed', undefined],
  ]);
});
