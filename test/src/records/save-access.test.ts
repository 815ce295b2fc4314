import { firstId } from '../../../src/connections/model/registry';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { saveAccess } from '../../../src/records/save-access';
import { testAccess } from '../../../src/records/test-access';
import type { SalesforceCode } from '../../../src/contract/records/trouble';
import { AppError } from '../../../src/shared/app-error';
import { aMirror, oneCase } from '../../builders';
import { aWorld, type World } from '../../ports';
import { ada, aWorldWithAccess, draft } from './access-world';

const id = firstId;
const stored = ({ store }: World) => store.stored.connections[0]?.access ?? null;
const secrets = ({ store }: World): string[] => [...store.tokens.values()].map((secret) => secret.reveal());
const states = (steps: readonly { name: string; state: string }[]) =>
  Object.fromEntries(steps.map(({ name, state }) => [name, state]));

test('what was tested is stored: facts in the registry, the secret and the session beside the tokens', async () => {
  const world = aWorld();
  const answer = await saveAccess(world.ports)(ada, { id, draft });
  expect(answer).toMatchObject({
    saved: true,
    reader: { name: 'Integration User', username: 'jira@acme.test', used: 100, most: 15_000 },
    access: {
      host: 'acme.my.salesforce.com',
      secretLast4: '0001',
      isOff: false,
      audience: 'editors',
      objects: [],
    },
  });
  expect(stored(world)).toMatchObject({ orgId: '00D000000000001AAA', consumerKey: '3MVG9abc' });
  expect(secrets(world)).toContain('first-secret-0001');
  expect(JSON.stringify(world.store.stored)).not.toContain('first-secret');
  expect([...world.salesforce.sessions.keys()]).toEqual([`${id} ${stored(world)?.secret.tokenId ?? ''}`]);
});

const broken: Readonly<Record<string, SalesforceCode>> = {
  address: 'NOT_MY_DOMAIN',
  app: 'APP_UNKNOWN',
  secret: 'SECRET_WRONG',
  user: 'NO_RUN_AS_USER',
};

test.each(Object.entries(broken))(
  'a log-in that breaks at %s is stored nowhere, and says where',
  async (step, code) => {
    const world = aWorld();
    world.salesforce.fails.set('logIn', new SalesforceError(code, { status: 400, detail: 'in their words' }));
    const { saved, steps, access } = await saveAccess(world.ports)(ada, { id, draft });
    expect([saved, access, stored(world)]).toEqual([false, null, null]);
    expect(secrets(world)).not.toContain('first-secret-0001');
    expect(steps.find(({ state }) => state === 'failed')).toMatchObject({
      name: step,
      trouble: { code, detail: 'in their words' },
    });
    const names = ['address', 'app', 'secret', 'user', 'objects', 'records'];
    expect(steps.map(({ name }) => name)).toEqual(names);
    expect(steps.slice(0, names.indexOf(step)).every(({ state }) => state === 'passed')).toBe(true);
  },
);

test('an address that does not answer is the first step that fails', async () => {
  const world = aWorld();
  world.salesforce.host = 'another.my.salesforce.com';
  const { steps } = await saveAccess(world.ports)(ada, { id, draft });
  expect(states(steps)).toMatchObject({
    address: 'failed',
    app: 'notTried',
    secret: 'notTried',
    records: 'notTried',
  });
  expect(world.salesforce.asked).toEqual(['proveAddress']);
});

test('records of another org are told, and do not keep it from being saved', async () => {
  const world = aWorld();
  world.mirrors.set('10173', aMirror());
  const { saved, steps } = await saveAccess(world.ports)(ada, { id, draft });
  expect(saved).toBe(true);
  expect(steps.at(-1)).toMatchObject({ name: 'records', state: 'failed', found: 0, of: 1 });

  world.salesforce.records = [{ id: oneCase, object: 'Case', values: {} }];
  const again = await testAccess(world.ports)(ada, { id, draft: null });
  expect(again.steps.at(-1)).toMatchObject({ name: 'records', state: 'passed', found: 1, of: 1 });
});

test('a test stores nothing, not even a session', async () => {
  const world = aWorld();
  await testAccess(world.ports)(ada, { id, draft });
  expect([stored(world), world.salesforce.sessions.size]).toEqual([null, 0]);
  await expect(testAccess(world.ports)(ada, { id, draft: null })).rejects.toMatchObject({
    code: 'NOT_CONNECTED',
  });
});

test('without another secret the stored one is tested again and kept', async () => {
  const world = await aWorldWithAccess();
  const { tokenId } = stored(world)?.secret ?? {};
  world.salesforce.secret = 'first-secret-0001';
  const rest = { address: draft.address };
  const answer = await saveAccess(world.ports)(ada, { id, draft: { ...rest, consumerKey: '3MVG9other' } });
  expect(answer).toMatchObject({ saved: true, access: { consumerKey: '3MVG9other', secretLast4: '0001' } });
  expect(stored(world)?.secret.tokenId).toBe(tokenId);
});

test('another secret takes the place of the first one, which is deleted', async () => {
  const world = await aWorldWithAccess();
  await saveAccess(world.ports)(ada, { id, draft: { ...draft, consumerSecret: 'second-secret-0002' } });
  expect(secrets(world)).toContain('second-secret-0002');
  expect(secrets(world)).not.toContain('first-secret-0001');
});

test('two admins save at once: the second is told, and the first one’s secret stays', async () => {
  const world = await aWorldWithAccess();
  const [one, other] = await Promise.allSettled([
    saveAccess(world.ports)(ada, { id, draft: { ...draft, consumerSecret: 'one-secret' } }),
    saveAccess(world.ports)(ada, { id, draft: { ...draft, consumerSecret: 'other-secret' } }),
  ]);
  const refused = [one, other].filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'CHANGED_MEANWHILE' } }]);
  expect(secrets(world).filter((secret) => /one|other/.test(secret))).toHaveLength(1);
});

test('objects chosen for an org are kept with its next secret, and dropped with another org', async () => {
  const world = await aWorldWithAccess();
  const access = stored(world);
  const objects = [{ name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: null }];
  world.store.stored = {
    ...world.store.stored,
    connections: world.store.stored.connections.map((each) => ({
      ...each,
      access: access && { ...access, objects },
    })),
  };
  await saveAccess(world.ports)(ada, { id, draft });
  expect(stored(world)?.objects).toHaveLength(1);
  const [connection] = world.store.stored.connections;
  if (!connection?.access) throw new Error('no access');
  world.store.stored = {
    ...world.store.stored,
    connections: [{ ...connection, access: { ...connection.access, orgId: '00D000000000009AAA' } }],
  };
  await saveAccess(world.ports)(ada, { id, draft });
  expect(stored(world)?.objects).toEqual([]);
});

test('trouble of storage is no step of the test', async () => {
  const world = aWorld();
  world.state.jiraIsDown = true;
  await expect(testAccess(world.ports)(ada, { id, draft })).rejects.toBeInstanceOf(AppError);
});
