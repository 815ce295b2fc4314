import { searchCounts } from '../../../../src/adapters/forge/search-counts';
import { noon } from '../../../builders';
import { startPlatform } from './platform';

const account = '5b10a2844c20165700ede21a';

test('a count comes back for whose it is, at one read and one write, and names nobody', async () => {
  const platform = startPlatform();
  expect(await searchCounts.read(account)).toBeNull();
  await searchCounts.save(account, { since: noon, searches: 3 });
  expect(await searchCounts.read(account)).toEqual({ since: noon, searches: 3 });
  expect(await searchCounts.read('5b10a2844c20165700ede21b')).toBeNull();
  expect(platform.askedStorage).toHaveLength(4);
  expect(JSON.stringify(platform.storage.all())).not.toContain(account);
  expect(platform.said).toEqual([]);
});

test('a row of another shape is none', async () => {
  const platform = startPlatform();
  await searchCounts.save(account, { since: noon, searches: 3 });
  const [row] = platform.storage.all();
  if (!row) throw new Error('no row');
  platform.storage.set('plain', row.key, { version: 2 });
  expect(await searchCounts.read(account)).toBeNull();
});
