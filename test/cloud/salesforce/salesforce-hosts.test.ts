import { startFixture, type Fixture } from '../forge/fixture/start-fixture';
import { startUpstream, type Upstream } from '../forge/fixture/start-upstream';
import { createRecords } from '../connector/state/records';
import { createTables } from '../connector/state/tables';
import { openDatabase } from '../database';
import { salesforceHosts } from './salesforce-hosts';
import { startSalesforce, type SalesforceStandIn } from './start-salesforce';

let fixture: Fixture;
let upstream: Upstream;
let standIn: SalesforceStandIn;
const acme = 'https://acme.my.salesforce.com';

beforeAll(async () => {
  const db = openDatabase(':memory:');
  createTables(db);
  standIn = await startSalesforce({ db, records: createRecords(db, Date.now) });
  upstream = await startUpstream(() => true);
  const { family } = salesforceHosts(standIn, {});
  fixture = await startFixture({ hostFamilies: [family] });
});
afterEach(() => fixture.egressMap.clear());
afterAll(() => Promise.all([fixture.stop(), standIn.stop(), upstream.close()]));

test('a My Domain of an org is answered by the stand-in, which learns which one was meant', async () => {
  const answer = await fixture.ask('fetch', { value: `${acme}/services/data` });
  expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('v67.0') as unknown });
  expect(standIn.calls().at(-1)).toMatchObject({ host: 'acme.my.salesforce.com', path: '/services/data' });
  const sandbox = 'https://example--test.sandbox.my.salesforce.com/services/data/v67.0/limits';
  expect(await fixture.ask('fetch', { value: sandbox })).toMatchObject({ status: 401 });
});

test('a My Domain nobody has is like a name that does not resolve', async () => {
  const answer = await fixture.ask('fetch', { value: 'https://nobody.my.salesforce.com/services/data' });
  expect(answer).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'ENOTFOUND' } });
});

test('any My Domain may be mapped to another server, which gets its name in the Host header', async () => {
  fixture.egressMap.set(acme, upstream.origin);
  await fixture.ask('fetch', { value: `${acme}/services/data?a=b` });
  expect(upstream.requests).toMatchObject([
    { path: '/services/data?a=b', headers: { host: 'acme.my.salesforce.com' } },
  ]);
});

test.each(['http://acme.my.salesforce.com/', 'https://my.salesforce.com/', 'https://login.salesforce.com/'])(
  '%s is not among what the manifest allows',
  async (value) => {
    expect(await fixture.ask('fetch', { value })).toMatchObject({ status: 403, refusal: 'BLOCKED_EGRESS' });
  },
);

test('a mapped My Domain is mapped for the browser too, before the stand-in', () => {
  const { inBrowser } = salesforceHosts(standIn, {
    [acme]: 'http://127.0.0.1:9',
    'https://a.example': 'http://b',
  });
  expect(inBrowser).toEqual([
    { ending: 'acme.my.salesforce.com', to: 'http://127.0.0.1:9' },
    { ending: '.my.salesforce.com', to: `${standIn.origin}/~{host}` },
  ]);
});
