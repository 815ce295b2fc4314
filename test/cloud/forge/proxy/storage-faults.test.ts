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

test('a fault after the fact has written all the same', async () => {
  fixture.forge.switches.storageFaults = [
    { paths: 'all', status: 500, code: 'UNKNOWN', performed: true, times: 'always' },
  ];
  expect(await fixture.ask('set', { key: 'a', value: 'one' })).toMatchObject({
    refused: { code: 'UNKNOWN' },
  });
  expect(fixture.forge.readPlain()).toMatchObject([{ key: 'a', value: 'one' }]);
});
