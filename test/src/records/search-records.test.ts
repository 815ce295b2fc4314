import { aCaseId, aLink, issueId } from '../../builders';
import { aWorldToSearch, idsOf, search } from './search-world';

const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

test('records are found by their text, each with the two facts that tell it from others', async () => {
  const world = await aWorldToSearch();
  world.connector.hold(issueId, [aLink({ id: two })]);
  const view = await search(world, 'printer');
  expect(view).toMatchObject({
    host: 'acme.my.salesforce.com',
    objects: [{ name: 'Case', label: 'Case' }],
    seenAs: 'Integration User',
    areOwn: false,
    linkedIsKnown: true,
    mayHaveMore: false,
    trouble: null,
  });
  expect(view.found.map(({ id, isLinked }) => [id, isLinked])).toEqual([
    [one, false],
    [two, true],
    [three, false],
  ]);
  expect(view.found[0]).toMatchObject({
    title: '00001001',
    status: 'New',
    facts: [{ label: 'Subject', value: { kind: 'text', text: 'A printer 1' } }],
    alsoOn: [],
  });
});

test('an object that no admin chose is not there, and nothing is asked about it', async () => {
  const world = await aWorldToSearch();
  await expect(search(world, 'printer', 'User')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(world.salesforce.asked).toEqual([]);
});

test('a number is asked for exactly beside the text, and comes first', async () => {
  const world = await aWorldToSearch();
  world.salesforce.records = world.salesforce.records.map((record) =>
    record.id === one
      ? { ...record, values: { ...record.values, Subject: { raw: 'see 00001003', shown: null } } }
      : record,
  );
  expect(idsOf(await search(world, '00001003'))).toEqual([three, one]);
  expect(idsOf(await search(world, '1003'))).toEqual([three, one]);
  expect(world.salesforce.asked.filter((method) => method === 'exactly')).toHaveLength(2);
});
