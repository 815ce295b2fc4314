import { setAudience, turnSalesforce } from '../../../src/records/change-access';
import { firstId } from '../../../src/connections/model/registry';
import { searchRecords } from '../../../src/records/search-records';
import { aCaseId } from '../../builders';
import { aWorld } from '../../ports';
import { ada } from './access-world';
import { aCase, anAccount, aWorldToSearch, editor, idsOf, search } from './search-world';

const id = firstId;
const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

test('an object that no admin chose is not there, and nothing is asked about it', async () => {
  const world = await aWorldToSearch();
  await expect(search(world, 'printer', 'User')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(world.salesforce.asked).toEqual([]);
});

test.each([
  ['turned off', 'TURNED_OFF'],
  ['with the audience nobody', 'NOT_SHOWN'],
] as const)('%s nothing is asked, and host and objects are told', async (_, code) => {
  const world = await aWorldToSearch();
  if (code === 'TURNED_OFF') await turnSalesforce(world.ports)(ada, { id, off: true });
  else await setAudience(world.ports)(ada, { id, audience: 'nobody' });
  world.salesforce.asked.length = 0;
  expect(await search(world, 'printer')).toMatchObject({
    ...{ found: [], host: 'acme.my.salesforce.com', objects: [{ name: 'Case' }], seenAs: null },
    trouble: { code },
  });
  expect(world.salesforce.asked).toEqual([]);
});

test('without access there is nothing to search', async () => {
  expect(await search(aWorld(), 'printer')).toMatchObject({
    host: null,
    objects: [],
    trouble: { code: 'NOT_SET_UP' },
  });
  expect(await search(aWorld({ connection: null }), 'printer')).toMatchObject({
    trouble: { code: 'NOT_SET_UP' },
  });
});

test('an issue that was moved is searched for through its project of now', async () => {
  const world = await aWorldToSearch();
  world.store.stored = { ...world.store.stored, bound: new Map([['99999', 'another']]) };
  const moved = { ...editor, projectId: '99999' };
  expect(idsOf(await searchRecords(world.ports)(moved, { text: 'printer', object: null }))).toHaveLength(3);
});

test('without a text nobody is shown what the integration user viewed', async () => {
  const world = await aWorldToSearch();
  world.salesforce.viewed = [one];
  expect(await search(world, ' ')).toMatchObject({ found: [], trouble: null });
  expect(world.salesforce.asked).toEqual([]);
});

test('a field that was hidden since its description is left out, and the search sent once more', async () => {
  const world = await aWorldToSearch();
  await search(world, 'printer');
  const { Case } = world.salesforce.shapes;
  if (!Case) throw new Error('no Case');
  world.salesforce.shapes = {
    Case: { ...Case, fields: Case.fields.filter(({ path }) => path !== 'Subject') },
  };
  world.salesforce.asked.length = 0;
  world.salesforce.refuses = (wanted) => wanted.some(({ fields }) => fields.includes('Subject'));
  expect(await search(world, 'printer')).toMatchObject({
    found: [{ id: one }, { id: two }, { id: three }],
    trouble: null,
  });
  expect(world.salesforce.asked).toEqual(['search', 'shape', 'search']);
  await search(world, 'printer');
  expect(world.salesforce.asked).toEqual(['search', 'shape', 'search', 'search']);
});

test('what stays hidden although it was described anew is told, and asked no third time', async () => {
  const world = await aWorldToSearch();
  world.salesforce.refuses = () => true;
  expect(await search(world, 'printer')).toMatchObject({ found: [], trouble: { code: 'FIELD_HIDDEN' } });
  expect(world.salesforce.asked).toEqual(['shape', 'search', 'shape', 'search']);
});

test('an object that is hidden from the user is left out, and looked for again ten minutes later', async () => {
  const world = await aWorldToSearch([aCase, anAccount]);
  const { Case } = world.salesforce.shapes;
  if (!Case) throw new Error('no Case');
  world.salesforce.shapes = { Case };
  expect(idsOf(await search(world, 'printer'))).toEqual([one, two, three]);
  await search(world, 'printer');
  const described = () => world.salesforce.asked.filter((method) => method === 'shape').length;
  expect(described()).toBe(2);
  expect((await search(world, 'printer', 'Account')).trouble?.code).toBe('HIDDEN_OR_GONE');
  expect(described()).toBe(2);
  world.state.now = new Date(world.state.now.getTime() + 600_000);
  await search(world, 'printer');
  expect(described()).toBe(3);
});
