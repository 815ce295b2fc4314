import type { SwitchChange } from '../../../cloud/connector/switches';
import { aHeldLink, issue, j80, runningClient, vvn } from './running-client';

const running = runningClient();
const record = aHeldLink().record;
const set = (change: SwitchChange) => void running().standIn.switches.set(change);
const seeded = (viewOnly = false) =>
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, viewOnly });
const link = (mode: 'create' | 'update' = 'create') => running().connector.link('10173', aHeldLink(), mode);
const push = (target = issue) => running().connector.push(target, record);

describe('a yes is a yes in every setting', () => {
  test.each<SwitchChange>([{ associateNew: 'created201' }, { associateNew: 'ok200' }])(
    '%j',
    async (change) => {
      set(change);
      await link();
      expect(await running().connector.readLinks('10173')).toEqual([aHeldLink()]);
    },
  );

  test.each<SwitchChange>([{ associateUpsert: 'updated200' }, { associateUpsert: 'created201' }])(
    '%j',
    async (change) => {
      set(change);
      seeded(true);
      await link('update');
      expect(await running().connector.readLinks('10173')).toEqual([aHeldLink()]);
    },
  );

  test.each<SwitchChange>([{ bulkOk: 'ok200' }, { bulkOk: 'created201' }])('%j', async (change) => {
    set(change);
    await running().connector.addLinks('10173', [aHeldLink(), aHeldLink(j80)]);
    expect(await running().connector.readLinks('10173')).toHaveLength(2);
  });

  test.each<SwitchChange>([
    { pushOk: 'json200' },
    { pushOk: 'accepted202' },
    { pushOk: 'noContent204' },
    { pushOk: 'plainText200' },
  ])('%j', async (change) => {
    set(change);
    seeded();
    await push();
    expect(running().standIn.pushCount()).toBe(1);
  });

  test.each<SwitchChange>([{ omittedFlags: 'false' }, { omittedFlags: 'omit' }])(
    'a link made without options has all of them off: %j',
    async (change) => {
      set(change);
      const { standIn, token } = running();
      await fetch(`${standIn.origins.global}/external/api/association`, {
        method: 'POST',
        headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ jiraIssueId: '10173', son: 'Case', soid: vvn }),
      });
      expect(await running().connector.readLinks('10173')).toEqual([aHeldLink()]);
    },
  );

  test('a link that stands and is left as it is', async () => {
    set({ associateExisting: 'unchanged200' });
    seeded(true);
    await link();
    expect(await running().connector.readLinks('10173')).toEqual([aHeldLink(vvn, { viewOnly: true })]);
  });
});

test('the options come back as the connection forces them, not as they were wished', async () => {
  set({ presets: 'forced' });
  await running().connector.link('10173', aHeldLink(vvn, { viewOnly: true }), 'create');
  const forced = aHeldLink(vvn, { autoPush: true, autoPull: true });
  expect(await running().connector.readLinks('10173')).toEqual([forced]);
});

describe('with a token of a connection that the project is not bound to', () => {
  const sandbox = () => {
    const wish = { region: 'global', lifespanMinutes: 60, connection: 'sandbox' } as const;
    return running().open('global', running().standIn.mintToken(wish));
  };

  test.each<[SwitchChange, number]>([
    [{ unboundRead: 'listed200', otherConnectionsLinks: 'listed' }, 1],
    [{ unboundRead: 'listed200', otherConnectionsLinks: 'hidden' }, 0],
  ])('links are read as they are listed: %j', async (change, count) => {
    set(change);
    seeded();
    expect(await sandbox().readLinks('10173')).toHaveLength(count);
    expect(await running().connector.readLinks('10173')).toHaveLength(1);
  });
});

test('ids are sent in the form that is never refused', async () => {
  set({ shortRecordId: 'refuse400' });
  await link();
  expect(running().standIn.associationsOf('10173')).toHaveLength(1);
});

test.each<[SwitchChange, boolean]>([
  [{ bulkDuplicate: 'keepFlags' }, true],
  [{ bulkDuplicate: 'updateFlags' }, false],
])('a link that is added again: %j', async (change, viewOnly) => {
  set(change);
  seeded(true);
  await running().connector.addLinks('10173', [aHeldLink()]);
  expect(await running().connector.readLinks('10173')).toEqual([aHeldLink(vvn, { viewOnly })]);
});
