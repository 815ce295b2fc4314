import { AppError } from '../../../../src/domain/app-error';
import { aCaseId, aLink, aMirror, aMirroredLink } from '../../../builders';
import { aRunWorld, pushed } from '../../../run-world';

test('mirrors are written a hundred at a time, with when it was pushed and what came of it', async () => {
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

test('a mirror that is there is kept, and as old as it was; the marks of other links stay', async () => {
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
    comparedAt: '2026-10-02T00:00:00.000Z',
    count: 2,
    links: [{ host: 'acme.my.salesforce.com', lastPush: { outcome: 'pushed' } }, { lastPush: theirs }],
  });
});

test('a mirror is not believed as to which links an issue has', async () => {
  const world = aRunWorld(1);
  world.mirrors.set('20001', aMirror({ links: [aMirroredLink({ id: aCaseId(5) })] }));
  await pushed(world);
  expect(world.connector.pushed).toEqual([`20001 ${aCaseId(0)}`]);
});

test('an issue whose items come in two parts keeps the marks of both', async () => {
  const world = aRunWorld(60);
  const many = Array.from({ length: 5 }, (_, n) => aLink({ id: aCaseId(n) }));
  for (const id of world.jira.all.keys()) world.connector.hold(id, many);
  await pushed(world);
  expect(world.connector.pushed).toHaveLength(300);
  for (const mirror of world.mirrors.values())
    expect(mirror.links.map(({ lastPush }) => lastPush?.outcome)).toEqual(Array(5).fill('pushed'));
});

test('an issue with more links than a mirror tells in detail keeps its mirror, and gets its last push', async () => {
  const world = aRunWorld(1);
  const mirror = aMirror({ links: [aMirroredLink({ id: aCaseId(0) })], count: 300 });
  world.mirrors.set('20001', mirror);
  await pushed(world);
  expect(world.mirrors.get('20001')).toMatchObject({ count: 300, lastPushOutcome: 'pushed' });
});
