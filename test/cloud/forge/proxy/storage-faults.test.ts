import { startFixture, type Fixture } from '../fixture/start-fixture';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.stop());

test('a fault hits the calls it names, as often as it says', async () => {
  fixture.forge.switches.storageFaults = [
    { paths: ['/api/v1/get'], status: 429, code: 'TOO_MANY_REQUESTS', times: 1 },
  ];
  expect(await fixture.ask('set', { key: 'a', value: 'one' })).toEqual({});
  expect(await fixture.ask('get', { key: 'a' })).toMatchObject({ refused: { code: 'TOO_MANY_REQUESTS' } });
  expect(await fixture.ask('get', { key: 'a' })).toEqual({ value: 'one' });
});

test('a fault that strikes afterwards has still written', async () => {
  fixture.forge.switches.storageFaults = [
    { paths: 'all', status: 500, code: 'UNKNOWN', performed: true, times: 'always' },
  ];
  expect(await fixture.ask('set', { key: 'a', value: 'one' })).toMatchObject({
    refused: { code: 'UNKNOWN' },
  });
  expect(fixture.forge.readPlain()).toMatchObject([{ key: 'a', value: 'one' }]);
});

test('a fault can wait for the third write to one key', async () => {
  fixture.forge.switches.storageFaults = [
    { paths: ['/api/v1/set'], keys: '^journal:1$', skip: 2, status: 500, code: 'UNKNOWN', times: 1 },
  ];
  const write = (key: string) => fixture.ask('set', { key, value: 'x' });
  const answers = [];
  for (const key of ['journal:1', 'journal:2', 'journal:1', 'journal:10', 'journal:1', 'journal:1']) {
    answers.push(await write(key));
  }
  expect(answers).toMatchObject([{}, {}, {}, {}, { refused: { code: 'UNKNOWN' } }, {}]);
});

test.each([
  [false, [{ key: 'a' }]],
  [true, [{ key: 'a' }, { key: 'journal:1' }]],
])('in a batch only the matching key fails, its work done: %s', async (performed, kept) => {
  fixture.forge.switches.storageFaults = [
    { paths: 'all', keys: '^journal:', status: 500, code: 'UNKNOWN', performed, times: 1 },
  ];
  expect(await fixture.ask('batchSetBoth', { key: 'a', value: 'journal:1' })).toMatchObject({
    value: { successfulKeys: [{ key: 'a' }], failedKeys: [{ key: 'journal:1', error: { code: 'UNKNOWN' } }] },
  });
  expect(fixture.forge.readPlain()).toMatchObject(kept);
});

test.each([
  ['page', { key: 'journal:' }],
  ['swapNames', { key: 'journal:1', value: 'a' }],
  ['swapNames', { key: 'a', value: 'journal:1' }],
  ['getSecret', { key: 'journal:1' }],
])('a key is found in %s of %j', async (probe, payload) => {
  fixture.forge.switches.storageFaults = [
    { paths: 'all', keys: '^journal:', status: 500, code: 'UNKNOWN', times: 'always' },
  ];
  expect(await fixture.ask(probe, payload)).toMatchObject({ refused: { code: 'UNKNOWN' } });
});
