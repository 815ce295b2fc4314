import { firstId } from '../../../src/connections/model/registry';
import { turnSalesforce } from '../../../src/records/change-access';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { readUsage } from '../../../src/records/read-usage';
import { aWorld } from '../../ports';
import { ada, aWorldWithAccess } from './access-world';
import { aPersonsWorld, evan, logIn } from './person/person-world';

const id = firstId;

test('calls of this app are told beside those of all apps, as Salesforce says with any answer', async () => {
  const world = await aWorldWithAccess();
  world.salesforce.counted.set('acme.my.salesforce.com', 312);
  expect(await readUsage(world.ports)(ada, { id })).toEqual({
    byApp: 312,
    byAll: { used: 100, most: 15_000 },
    trouble: null,
  });
  expect(world.salesforce.asked).toEqual(['user']);
});

test('where Salesforce does not answer, that is said, and this app’s calls are told', async () => {
  const world = await aWorldWithAccess();
  world.salesforce.fails.set('user', new SalesforceError('LIMIT_REACHED', { status: 403 }));
  world.salesforce.counted.set('acme.my.salesforce.com', 312);
  expect(await readUsage(world.ports)(ada, { id })).toEqual({
    byApp: 312,
    byAll: null,
    trouble: { code: 'LIMIT_REACHED', status: 403 },
  });
});

test('turned off, nobody is asked', async () => {
  const world = await aWorldWithAccess();
  await turnSalesforce(world.ports)(ada, { id, off: true });
  expect(await readUsage(world.ports)(ada, { id })).toEqual({ byApp: 0, byAll: null, trouble: null });
  expect(world.salesforce.asked).toEqual([]);
});

test('where only persons log in, it is asked as the admin who has connected, and as nobody else', async () => {
  const world = await aPersonsWorld();
  const told = { byApp: 0, byAll: { used: 100, most: 15_000 }, trouble: null };
  await logIn(world);
  world.salesforce.asked.length = 0;
  expect(await readUsage(world.ports)(ada, { id })).toEqual({ ...told, byAll: null });
  expect(world.salesforce.asked).toEqual([]);

  expect(await readUsage(world.ports)(evan, { id })).toEqual(told);
  expect(world.salesforce.asked).toEqual(['user']);

  world.salesforce.ended.add('access-1');
  world.logIns.refreshed = () =>
    Promise.resolve({ how: 'ended', error: new SalesforceError('LOG_IN_ENDED', { status: 400 }) });
  expect(await readUsage(world.ports)(evan, { id })).toEqual({ ...told, byAll: null });
  expect(world.log).toEqual([]);
});

test('without access there is nothing to tell', async () => {
  await expect(readUsage(aWorld().ports)(ada, { id })).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
});
