import * as z from 'zod/mini';
import { startFixture, type Fixture } from '../fixture/start-fixture';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.stop());

test('a batch does as much as it can', async () => {
  await fixture.ask('set', { key: 'a', value: 'one' });
  expect(await fixture.ask('batchGet', { key: 'a', value: 'b' })).toMatchObject({
    value: {
      successfulKeys: [{ key: 'a', value: 'one' }],
      failedKeys: [{ key: 'b', error: { code: 'KEY_NOT_FOUND' } }],
    },
  });
});

test('a batch of more than 25 is refused', async () => {
  expect(await fixture.ask('batchSet', { key: 'a', value: 26 })).toMatchObject({
    refused: { code: 'TOO_MANY_ITEMS' },
  });
  expect(fixture.forge.readPlain()).toEqual([]);
});

test('a batch reports what cannot be written, and writes the rest', async () => {
  expect(await fixture.ask('batchSetBoth', { key: 'a', value: 'not/allowed' })).toMatchObject({
    value: {
      successfulKeys: [{ key: 'a' }],
      failedKeys: [{ key: 'not/allowed', error: { code: 'INVALID_KEY' } }],
    },
  });
  expect(fixture.forge.readPlain()).toMatchObject([{ key: 'a', value: 1 }]);
});

test('25 values are written at once and deleted at once, including missing ones', async () => {
  await fixture.ask('batchSet', { key: 'a', value: 25 });
  expect(fixture.forge.readPlain()).toHaveLength(25);
  await fixture.ask('remove', { key: 'a7' });
  expect(await fixture.ask('batchDelete', { key: 'a', value: 25 })).toMatchObject({
    value: { failedKeys: [] },
  });
  expect(fixture.forge.readPlain()).toEqual([]);
});

test('a batch that names a key twice is refused', async () => {
  expect(await fixture.ask('batchSetBoth', { key: 'a', value: 'a' })).toMatchObject({
    refused: { code: 'DUPLICATE_KEY' },
  });
});

test('a query reads a prefix in key order, page by page', async () => {
  fixture.forge.switches.queryPageMax = 20;
  await fixture.ask('batchSet', { key: 'a:', value: 25 });
  await fixture.ask('batchSet', { key: 'b:', value: 3 });
  const first = pageOf(await fixture.ask('page', { key: 'a:' }));
  const second = pageOf(await fixture.ask('page', { key: 'a:', value: first.nextCursor }));
  expect([first.results.length, second.nextCursor]).toEqual([20, undefined]);
  const keys = [...first.results, ...second.results].map(({ key }) => key);
  expect(keys).toEqual(Array.from({ length: 25 }, (_, index) => `a:${String(index)}`).sort());
});

test('a query does not see secrets', async () => {
  await fixture.ask('setSecret', { key: 'a:1', value: 'hidden' });
  expect(await fixture.ask('page', { key: 'a:' })).toEqual({ value: { results: [] } });
});

test('a transaction happens as a whole', async () => {
  await fixture.ask('set', { key: 'old', value: 'x' });
  expect(await fixture.ask('swapNames', { key: 'new', value: 'old' })).toEqual({});
  expect(fixture.forge.readPlain()).toMatchObject([{ key: 'new', value: 'written' }]);
});

test('a refused transaction changes nothing', async () => {
  expect(await fixture.ask('halfBadTransaction', { key: 'a' })).toMatchObject({
    refused: { code: 'INVALID_KEY' },
  });
  expect(fixture.forge.readPlain()).toEqual([]);
});

const page = z.object({
  value: z.object({ results: z.array(z.object({ key: z.string() })), nextCursor: z.optional(z.string()) }),
});

function pageOf(answer: unknown): z.output<typeof page>['value'] {
  return page.parse(answer).value;
}
