import { setObjects } from '../../../src/records/change-access';
import { firstId } from '../../../src/connections/model/registry';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { aCaseId } from '../../builders';
import { ada } from './access-world';
import { aCase, anAccount, aWorldToSearch, idsOf, search, theCase } from './search-world';

const id = firstId;
const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

test('records are found by their text, each with the two facts that tell it from others', async () => {
  const world = await aWorldToSearch();
  world.salesforce.records = [
    theCase(1, { Priority: 'High', Origin: 'Phone' }),
    theCase(2, { Subject: '', Priority: 'Low', Origin: 'Web' }),
  ];
  const view = await search(world, '0000100');
  expect(view).toMatchObject({
    host: 'acme.my.salesforce.com',
    objects: [{ name: 'Case', label: 'Case' }],
    seenAs: 'Integration User',
    areOwn: false,
    mayHaveMore: false,
    trouble: null,
  });
  expect(view.found).toEqual([
    {
      ...{ id: one, object: 'Case', objectLabel: 'Case', title: '00001001', status: 'New' },
      facts: [
        { label: 'Subject', value: { kind: 'text', text: 'A printer 1' } },
        { label: 'Priority', value: { kind: 'text', text: 'High' } },
      ],
      ...{ about: 'A printer 1', isClosed: null },
    },
    {
      ...{ id: two, object: 'Case', objectLabel: 'Case', title: '00001002', status: 'New' },
      facts: [
        { label: 'Priority', value: { kind: 'text', text: 'Low' } },
        { label: 'Origin', value: { kind: 'text', text: 'Web' } },
      ],
      ...{ about: null, isClosed: null },
    },
  ]);
});

test('the names wait for nothing else: neither Jira’s search nor the Connector is asked, nor its token read', async () => {
  const world = await aWorldToSearch();
  const findLinkedTo = jest.spyOn(world.ports.issues, 'findLinkedTo');
  const connectorFor = jest.spyOn(world.ports, 'connectorFor');
  const readToken = jest.spyOn(world.ports.connections, 'open');
  expect(idsOf(await search(world, 'printer'))).toEqual([one, two, three]);
  for (const asked of [findLinkedTo, connectorFor, readToken]) expect(asked).not.toHaveBeenCalled();
});

test('what search does not return is read for all that lack it in one call, and for nobody else', async () => {
  const world = await aWorldToSearch([{ ...aCase, fields: [] }, anAccount]);
  const account = {
    id: '001J80000019IF9IAM',
    object: 'Account',
    values: { Name: { raw: 'Printers', shown: null } },
  };
  world.salesforce.records = [theCase(1), account, theCase(2)];
  await search(world, 'printer');
  world.salesforce.asked.length = 0;
  const view = await search(world, 'printer');
  expect(idsOf(view)).toEqual([one, account.id, two]);
  expect(world.salesforce.asked).toEqual(['search', 'records']);
  await setObjects(world.ports)(ada, {
    id,
    objects: [{ ...aCase, fields: [{ path: 'Account.Name', label: 'Account', type: 'string' }] }],
  });
  world.salesforce.asked.length = 0;
  await search(world, 'printer');
  expect(world.salesforce.asked).toEqual(['search', 'records']);
  world.salesforce.fails.set('records', new SalesforceError('DOWN'));
  expect(idsOf(await search(world, 'printer'))).toEqual([one, two]);
  expect(world.log.map(({ event }) => event)).toContain('found records not completed');
});

test('one object is searched where one is meant', async () => {
  const world = await aWorldToSearch([aCase, anAccount]);
  await search(world, 'printer', 'Account');
  expect(world.salesforce.asked).toEqual(['shape', 'search']);
  expect(idsOf(await search(world, 'printer', 'Account'))).toEqual([]);
});

test('a number is asked for exactly beside the text, and comes first and once', async () => {
  const world = await aWorldToSearch([aCase, anAccount]);
  world.salesforce.records = [theCase(1, { Subject: 'see 00001003' }), theCase(2), theCase(3)];
  expect(idsOf(await search(world, '00001003'))).toEqual([three, one]);
  expect(idsOf(await search(world, '1003'))).toEqual([three, one]);
  // Accounts have names: nobody asks for them exactly.
  expect(world.salesforce.asked.filter((method) => method === 'exactly')).toHaveLength(2);
});

test('if one part of the question fails, what the other found stands beside the trouble', async () => {
  const world = await aWorldToSearch();
  world.salesforce.fails.set('search', new SalesforceError('TOO_WIDE', { status: 400 }));
  expect(await search(world, '00001003')).toMatchObject({
    found: [{ id: three }],
    trouble: { code: 'TOO_WIDE' },
  });
  expect(await search(world, '99999')).toMatchObject({ found: [], trouble: { code: 'TOO_WIDE' } });
  world.salesforce.fails.clear();
  world.salesforce.fails.set('exactly', new SalesforceError('DOWN'));
  expect(await search(world, '00001003')).toMatchObject({
    found: [{ id: three }],
    trouble: { code: 'DOWN' },
  });
});

test('as many as were asked for may not be all', async () => {
  const world = await aWorldToSearch();
  world.salesforce.records = Array.from({ length: 20 }, (_, n) => theCase(n));
  expect((await search(world, 'printer')).mayHaveMore).toBe(true);
  world.salesforce.records.pop();
  expect((await search(world, 'printer')).mayHaveMore).toBe(false);
});

test.each([
  [{ Case: 30 }, [10, 0, 0]],
  [{ Case: 10, Account: 3 }, [10, 3, 0]],
  [{ Case: 10, Account: 10, Lead: 2 }, [9, 9, 2]],
  [{ Case: 10, Account: 10, Lead: 10 }, [7, 7, 6]],
])('of %j each object has its room, and what others do not need: %j', async (held, shown) => {
  const world = await aWorldToSearch([aCase, anAccount, { ...anAccount, name: 'Lead', label: 'Lead' }]);
  const like = world.salesforce.shapes['Account'];
  world.salesforce.shapes = { ...world.salesforce.shapes, ...(like && { Lead: like }) };
  world.salesforce.records = Object.entries(held).flatMap(([object, count], kind) =>
    Array.from({ length: count }, (_, n) => ({ ...theCase(100 * kind + n), object })),
  );
  const { found } = await search(world, 'printer');
  expect(
    ['Case', 'Account', 'Lead'].map((name) => found.filter(({ object }) => object === name).length),
  ).toEqual(shown);
});

test.each(['a', ' a ', '*', '?*', '\u200b', 'a*'])('too little is not asked for: %j', async (text) => {
  const world = await aWorldToSearch();
  const view = await search(world, text);
  expect(view).toMatchObject({ found: [], host: 'acme.my.salesforce.com' });
  expect(view.trouble?.code).toBe(text === '\u200b' ? undefined : 'TEXT_TOO_SHORT');
  expect(world.salesforce.asked).toEqual([]);
  expect(world.salesforce.searches.size).toBe(0);
});

test('an object that cannot be described takes nothing from the others, and is told beside what they have', async () => {
  const world = await aWorldToSearch([aCase, anAccount]);
  world.salesforce.records = [theCase(1)];
  const shapes = world.salesforce.shapes;
  Object.defineProperty(shapes, 'Account', {
    get: () => {
      throw new SalesforceError('ANSWER_UNKNOWN', { status: 200 });
    },
  });
  const view = await search(world, 'printer');
  expect(idsOf(view)).toEqual([one]);
  expect(view.trouble).toMatchObject({ code: 'ANSWER_UNKNOWN' });
});
