import type { SwitchChange } from '../../../cloud/connector/switches';
import { failureOf } from './client-against';
import { aHeldLink, issue, runningClient, vvn } from './running-client';

const running = runningClient();
const record = aHeldLink().record;
const set = (change: SwitchChange) => void running().standIn.switches.set(change);
const seeded = (viewOnly = false) =>
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, viewOnly });
const link = (mode: 'create' | 'update' = 'create') => running().connector.link('10173', aHeldLink(), mode);
const push = (target = issue) => running().connector.push(target, record);

describe('a no is a refusal in their own words in every setting', () => {
  const refused = (detail: unknown) => ({ code: 'REFUSED', by: 'connector', detail });

  test.each<SwitchChange>([{ associateExisting: 'conflict409' }, { associateExisting: 'badRequest400' }])(
    'the link stands already: %j',
    async (change) => {
      set(change);
      seeded();
      expect(await failureOf(link())).toMatchObject(refused('Association already exists'));
    },
  );

  test.each<SwitchChange>([{ unknownTarget: 'unprocessable422' }, { unknownTarget: 'badRequest400' }])(
    'the project is not bound: %j',
    async (change) => {
      set(change);
      const answer = running().connector.link('30001', aHeldLink(), 'create');
      expect(await failureOf(answer)).toMatchObject(
        refused('Project 10003 is not bound to this connection.'),
      );
    },
  );

  test.each<SwitchChange>([
    { unboundRead: 'refuse4xx', unknownTarget: 'unprocessable422' },
    { unboundRead: 'refuse4xx', unknownTarget: 'badRequest400' },
  ])('the project is not bound, and not even listed: %j', async (change) => {
    set(change);
    expect(await failureOf(running().connector.readLinks('30001'))).toMatchObject(
      refused('Project 10003 is not bound to this connection.'),
    );
  });

  test('nothing is left to replace with', async () => {
    set({ emptyReplace: 'badRequest400' });
    seeded();
    const answer = running().connector.replaceLinks('10173', []);
    expect(await failureOf(answer)).toMatchObject(refused('associations must not be empty.'));
  });

  test.each<SwitchChange>([{ pushWrongProject: 'badRequest400' }, { pushWrongProject: 'notFound404' }])(
    'the project is another one: %j',
    async (change) => {
      set(change);
      seeded();
      const answer = push({ id: '10173', projectId: '10002' });
      expect(await failureOf(answer)).toMatchObject(refused(expect.stringContaining('not in a project')));
    },
  );

  test('the record is not linked', async () => {
    expect(await failureOf(push())).toMatchObject(refused('Association does not exist.'));
    set({ pushWithoutAssociation: 'push200' });
    await push();
    expect(running().standIn.pushes()).toMatchObject([{ outcome: 'pushed' }, { outcome: 'refused' }]);
  });

  test.each<SwitchChange>([
    { pushForbidden: 'forbidden403' },
    { pushForbidden: 'badRequest400' },
    { pushForbidden: 'successFalse200' },
  ])('the link is view only: %j', async (change) => {
    set(change);
    seeded(true);
    expect(await failureOf(push())).toMatchObject(refused('This association is view only.'));
  });

  test('Salesforce does not let them in', async () => {
    seeded();
    running().standIn.changeConnection('production', { authorized: false });
    expect(await failureOf(push())).toMatchObject(refused('Salesforce authorization failed'));
    set({ connectionExpired: 'unauthorized401' });
    expect(await failureOf(push())).toMatchObject({
      ...refused('Salesforce authorization failed'),
      status: 401,
    });
  });
});

describe('reading what is not there', () => {
  test('an unknown issue', async () => {
    expect(await running().connector.readLinks('99999')).toEqual([]);
    set({ unknownIssue: 'emptyList200' });
    expect(await running().connector.readLinks('99999')).toEqual([]);
  });

  test('an issue of which they know no links holds none, also where they say so by 404', async () => {
    set({ noAssociations: 'notFound404' });
    expect(await running().connector.readLinks('10173')).toEqual([]);
  });

  test('a web server’s 404 tells nothing of the issue', async () => {
    running().standIn.faults.add({ kind: 'html500', status: 404 });
    expect(await failureOf(running().connector.readLinks('10173'))).toMatchObject({ code: 'ANSWER_UNKNOWN' });
  });
});

test('more links than an issue may hold are refused whole, or kept in part and only a read tells', async () => {
  set({ unknownTarget: 'accept' });
  const ids = Array.from({ length: 1_001 }, (_, i) => `500J800000${String(i).padStart(5, '0')}AAA`);
  const links = ids.map((id) => aHeldLink(id));
  expect(await failureOf(running().connector.addLinks('10173', links))).toMatchObject({ code: 'REFUSED' });
  set({ overLimit: 'storePartly' });
  await running().connector.addLinks('10173', links);
  expect(running().standIn.associationsOf('10173')).toHaveLength(1_000);
});
