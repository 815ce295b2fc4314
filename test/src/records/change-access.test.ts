import { firstId } from '../../../src/connections/model/registry';
import { removeConnection } from '../../../src/connections/remove-connection';
import { removeAccess, setAudience, setObjects, turnSalesforce } from '../../../src/records/change-access';
import { offerFields, offerObjects } from '../../../src/records/offer-objects';
import { openAccess } from '../../../src/records/open-access';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { aWorld, callBack } from '../../ports';
import { ada, aWorldWithAccess } from './access-world';

const id = firstId;
const aCase = { name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: 'Status' };

test('reading is turned off and on again, and the log of changes says who did', async () => {
  const world = await aWorldWithAccess();
  expect(await turnSalesforce(world.ports)(ada, { id, off: true })).toMatchObject({
    access: { isOff: true },
  });
  expect(await offerObjects(world.ports)(ada, { id, text: '' })).toEqual({
    objects: [],
    trouble: { code: 'TURNED_OFF' },
  });
  expect(world.salesforce.asked).toEqual([]);
  expect(await turnSalesforce(world.ports)(ada, { id, off: false })).toMatchObject({
    access: { isOff: false },
  });
  const told = world.changes.logged.map(({ what }) => what.how);
  expect(told).toEqual(expect.arrayContaining(['accessSaved', 'accessTurnedOff', 'accessTurnedOn']));
});

test('audience and objects are kept as they were chosen', async () => {
  const world = await aWorldWithAccess();
  await setAudience(world.ports)(ada, { id, audience: 'viewers' });
  await setObjects(world.ports)(ada, { id, objects: [aCase] });
  expect(await openAccess(world.ports)(ada, { id })).toMatchObject({
    access: { audience: 'viewers', objects: [aCase] },
  });
});

test('an object chosen twice is refused', async () => {
  const world = await aWorldWithAccess();
  await expect(setObjects(world.ports)(ada, { id, objects: [aCase, aCase] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('what an org does not say is told with its reason', async () => {
  const world = await aWorldWithAccess();
  expect(await offerFields(world.ports)(ada, { id, object: 'Case' })).toMatchObject({
    shape: { nameField: 'CaseNumber' },
  });
  world.salesforce.fails.set('shape', new SalesforceError('LIMIT_REACHED', { status: 403 }));
  expect(await offerFields(world.ports)(ada, { id, object: 'Case' })).toEqual({
    shape: null,
    trouble: { code: 'LIMIT_REACHED', status: 403 },
  });
});

test('where there is no access nothing can be changed about it', async () => {
  const world = aWorld();
  expect(await openAccess(world.ports)(ada, { id })).toEqual({ access: null, callBack });
  await expect(turnSalesforce(world.ports)(ada, { id, off: true })).rejects.toMatchObject({
    code: 'NOT_CONNECTED',
  });
  await expect(openAccess(world.ports)(ada, { id: 'gone' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('removing the access deletes its secret; the connection goes on', async () => {
  const world = await aWorldWithAccess();
  expect(await removeAccess(world.ports)(ada, { id })).toEqual({ access: null });
  expect([...world.store.tokens.values()].map((secret) => secret.reveal())).not.toContain(
    'first-secret-0001',
  );
  expect(world.store.connection).not.toBeNull();
});

test('removing the connection deletes the secret too', async () => {
  const world = await aWorldWithAccess();
  const { removed } = await removeConnection(world.ports)(ada, { id, projects: 'useDefault' });
  expect(removed.tokens).toBe(2);
  expect(world.store.tokens.size).toBe(0);
});
