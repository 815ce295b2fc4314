import { recentRecords } from '../../../src/records/search/recent-records';
import { aCaseId } from '../../builders';
import { aCase, aWorldToSearch, ownEyes, theCase } from './search-world';

const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

test('what a person viewed last comes in that order, without what is gone or not chosen, in two calls', async () => {
  const world = await aWorldToSearch();
  const account = { id: '001J80000019IF9IAM', object: 'Account', values: {} };
  world.salesforce.records = [theCase(1), theCase(2), account];
  world.salesforce.viewed = [two, account.id, three, one];
  const { records, failed } = await recentRecords(await ownEyes(world), [aCase]);
  expect(records.map(({ id }) => id)).toEqual([two, one]);
  expect(failed).toBeNull();
  expect(world.salesforce.asked).toEqual(['recent', 'records']);
});

test('who viewed nothing costs one call', async () => {
  const world = await aWorldToSearch();
  expect((await recentRecords(await ownEyes(world), [aCase])).records).toEqual([]);
  expect(world.salesforce.asked).toEqual(['recent']);
});
