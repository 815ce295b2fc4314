import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { AppError } from '../../../src/shared/app-error';
import type { World } from '../../ports';
import { aCase, aWorldToSearch, editor, idsOf, search } from './search-world';

const later = (world: World, ms: number) => void (world.state.now = new Date(world.state.now.getTime() + ms));
const said = (world: World, used: number, at = world.state.now) =>
  void (world.salesforce.usage = { used, most: 1_000, at });

test('over 95 % search rests without a call, and asks again after five minutes', async () => {
  const world = await aWorldToSearch();
  said(world, 950);
  expect(await search(world, 'printer')).toMatchObject({
    found: [],
    host: 'acme.my.salesforce.com',
    trouble: { code: 'NEAR_LIMIT', retryAfterSeconds: 300 },
  });
  expect(world.salesforce.asked).toEqual([]);
  later(world, 300_000);
  expect((await search(world, 'printer')).trouble).toBeNull();
});

test('when the limit comes near in mid-typing, what was found stands, and nothing more is asked', async () => {
  const world = await aWorldToSearch([{ ...aCase, fields: [] }]);
  await search(world, 'print');
  world.salesforce.asked.length = 0;
  world.salesforce.hears = () => said(world, 960);
  const view = await search(world, 'printe');
  expect(view.found).toHaveLength(3);
  expect(view.trouble?.code).toBe('NEAR_LIMIT');
  expect(world.salesforce.asked).toEqual(['search']);
  expect(await search(world, 'printer')).toMatchObject({ found: [], trouble: { code: 'NEAR_LIMIT' } });
  expect(world.salesforce.asked).toEqual(['search']);
});

test('a limit that is reached is said as such, by Salesforce first and from memory then', async () => {
  const world = await aWorldToSearch();
  world.salesforce.hears = () => said(world, 1_000);
  world.salesforce.fails.set('search', new SalesforceError('LIMIT_REACHED', { status: 403 }));
  expect((await search(world, 'printe')).trouble).toEqual({ code: 'LIMIT_REACHED', status: 403 });
  const asked = world.salesforce.asked.length;
  expect((await search(world, 'printer')).trouble).toMatchObject({
    code: 'LIMIT_REACHED',
    retryAfterSeconds: 300,
  });
  expect(world.salesforce.asked).toHaveLength(asked);
});

test('the thirty-first search of a minute has to wait, somebody else’s has not', async () => {
  const world = await aWorldToSearch();
  const since = world.state.now.toISOString();
  world.salesforce.searches.set(editor.accountId, { since, searches: 29 });
  expect((await search(world, 'printer')).trouble).toBeNull();
  world.salesforce.asked.length = 0;
  const { trouble } = await search(world, 'printer');
  expect(trouble?.code).toBe('TOO_OFTEN');
  expect(trouble?.retryAfterSeconds).toBeGreaterThan(0);
  expect(world.salesforce.asked).toEqual([]);
  expect([...world.salesforce.searches.keys()]).toEqual([editor.accountId]);
  expect(world.salesforce.searches.get(editor.accountId)).toEqual({ since, searches: 30 });
  later(world, 60_000);
  expect((await search(world, 'printer')).trouble).toBeNull();
});

test('storage that cannot count costs the bound, not the answer', async () => {
  const world = await aWorldToSearch();
  world.salesforce.countsFail = new AppError('RATE_LIMITED', { by: 'forge' });
  expect(idsOf(await search(world, 'printer'))).toHaveLength(3);
  expect(world.log.map(({ event }) => event)).toEqual(['search not counted', 'search not counted']);
});
