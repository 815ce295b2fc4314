import { seededRecordId } from '../connector/seed/seeded-record-id';
import { vvn } from '../connector/running-connector';
import { runningSalesforce, containing, holding, part, tokensIn } from './running-salesforce';

const running = runningSalesforce();
const first = seededRecordId('Case', 0);
const recordsOf = async (soql: string, token?: string): Promise<unknown> =>
  part((await running().query(soql, token)).json, 'records');

test('named fields come back with those of the parents, in the wire’s types', async () => {
  const soql = `SELECT Id, casenumber, IsClosed, ClosedDate, Account.Name, Account.Owner.Name FROM Case WHERE Id = '${vvn}'`;
  expect((await running().query(soql)).json).toEqual({
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: 'Case', url: `/services/data/v67.0/sobjects/Case/${vvn}` },
        Id: vvn,
        CaseNumber: '00001026',
        IsClosed: false,
        ClosedDate: null,
        Account: {
          attributes: holding({ type: 'Account' }),
          Name: 'Harbour & Vale Logistics',
          Owner: { attributes: holding({ type: 'User' }), Name: 'Integration User' },
        },
      },
    ],
  });
});

test('amounts are numbers, instants have Salesforce’s form, and a currency only where the org has several', async () => {
  const soql =
    'SELECT Amount, CurrencyIsoCode, CloseDate, CreatedDate FROM Opportunity ORDER BY Amount LIMIT 1';
  expect(await recordsOf(soql)).toMatchObject([
    {
      Amount: 12_500.5,
      CurrencyIsoCode: 'EUR',
      CloseDate: '2026-01-28',
      CreatedDate: '2026-01-05T08:00:00.000+0000',
    },
  ]);
  const { host, key } = running().standIn.org('other');
  const { clientId: client_id, secret: client_secret } = running().standIn.app({ org: key });
  const asked = { grant_type: 'client_credentials', client_id, client_secret };
  const { access_token: token } = tokensIn(await running().ask(asked, host));
  const other = (soql: string) => running().get(`/query/?q=${encodeURIComponent(soql)}`, { host, token });
  expect((await other('SELECT Amount FROM Opportunity LIMIT 1')).status).toBe(200);
  expect((await other('SELECT CurrencyIsoCode FROM Opportunity')).json).toMatchObject([
    { errorCode: 'INVALID_FIELD' },
  ]);
});

test.each([
  [`Id IN ('${vvn}', '${first.slice(0, 15)}')`, 2],
  [`Id = '${vvn}' AND IsClosed = true`, 0],
  ["CaseNumber = '00001028'", 1],
  ['Subject = \'<SCRIPT>alert("subject")</script>\'', 1],
  ["Subject LIKE 'Customer\\'s note: 100\\% wrong\\_name \\\\ back'", 1],
  ["Subject LIKE '100\\%%'", 0],
  ["Subject LIKE '%100\\%%'", 1],
  ["Subject LIKE '🚨 pump _ stops%'", 1],
  ["(Status = 'New' OR Status = 'Working') AND Priority = 'High' AND CaseNumber < '00001040'", 2],
  ["NOT Status = 'Closed' AND CaseNumber <= '00001030'", 4],
  ["Account.Name LIKE 'شركة%' AND CaseNumber < '00001061'", 1],
  ["JiraKey__c = '' AND CaseNumber <= '00001030'", 5],
  ["ClosedDate = null AND CaseNumber <= '00001030'", 4],
  ['CreatedDate < 2026-01-05T10:00:00Z', 2],
])('%s finds %d cases', async (where, count) => {
  expect((await running().query(`SELECT Id FROM Case WHERE ${where}`)).json).toMatchObject({
    totalSize: count,
  });
});

test('order, limit and offset apply, with nothing first unless it is to be last', async () => {
  const order = 'ORDER BY ClosedDate DESC NULLS LAST, CaseNumber ASC LIMIT 2 OFFSET 1';
  const found = await recordsOf(`SELECT CaseNumber FROM Case WHERE CaseNumber <= '00001040' ${order}`);
  expect(found).toMatchObject([{ CaseNumber: '00001035' }, { CaseNumber: '00001030' }]);
});

test.each([
  ['SELECT Id FROM Case WHERE Name__c = 1', 'INVALID_FIELD', "No such column 'Name__c' on entity 'Case'"],
  ['SELECT Nope.Name FROM Case', 'INVALID_FIELD', "Didn't understand relationship 'Nope'"],
  ['SELECT Id FROM Nope', 'INVALID_TYPE', "sObject type 'Nope' is not supported"],
  ["SELECT Id FROM Case WHERE Id = 'nope'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: nope'],
  ["SELECT Id FROM Case WHERE Id LIKE '5%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
  ["SELECT Id FROM Case WHERE IsClosed = 'true'", 'INVALID_FIELD', 'must be of type boolean'],
  ["SELECT Id FROM Case WHERE Description LIKE 'a%'", 'INVALID_FIELD', 'can not be filtered'],
  ['SELECT Id FROM Case ORDER BY Description', 'INVALID_FIELD', 'can not be sorted'],
  ['SELECT Id, Id FROM Case', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
  [
    "SELECT Id FROM Case WHERE Status = 'a' AND Status = 'b' OR Status = 'c'",
    'MALFORMED_QUERY',
    "unexpected token: 'OR'",
  ],
  ["SELECT Id FROM Case WHERE Subject = 'a", 'MALFORMED_QUERY', 'unterminated'],
  ["SELECT Id FROM Case WHERE Subject = 'a\\q'", 'MALFORMED_QUERY', 'Illegal character escape'],
  ['SELECT Id FROM Case WHERE Subject = name', 'MALFORMED_QUERY', 'Bind variables'],
  ['SELECT Id FROM Case LIMIT', 'MALFORMED_QUERY', "unexpected token: '<EOF>'"],
  ['SELECT Id FROM Case; DELETE', 'MALFORMED_QUERY', "no viable alternative at character ';'"],
  ['SELECT Id FROM Case Case2', 'MALFORMED_QUERY', "unexpected token: 'Case2'"],
])('%s is %s', async (soql, errorCode, words) => {
  const came = await running().query(soql);
  expect(came).toMatchObject({ status: 400, json: [{ errorCode, message: containing(words) }] });
});

test.each([
  ['SELECT COUNT(Id) FROM Case', 'COUNT()'],
  ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 'subqueries'],
  ['SELECT Status FROM Case GROUP BY Status', 'GROUP'],
  ['SELECT Id FROM Case WHERE AccountId IN (SELECT Id FROM Account)', 'semi-joins'],
  ['SELECT Id FROM Case WHERE CreatedDate = TODAY', 'date literal TODAY'],
  ['SELECT Id FROM Case FOR VIEW', 'FOR'],
])('%s is more than the stand-in knows', async (soql, what) => {
  const came = await running().query(soql);
  expect(came).toMatchObject({ status: 501, json: [{ message: containing(what) }] });
});

test('a text that breaks out of its literal is found out', async () => {
  const escapedByQuotesOnly = "x\\' OR Id != null OR Name = '".replace(/'/g, "\\'");
  const soql = `SELECT Id FROM Account WHERE Name = '${escapedByQuotesOnly}'`;
  expect((await running().query(soql)).json).toMatchObject([{ errorCode: 'MALFORMED_QUERY' }]);
});

test('a hidden field is unknown, and records of others are left out for who sees their own only', async () => {
  const { access_token: evan } = await running().connect('evan');
  expect((await running().query('SELECT Priority FROM Case LIMIT 1', evan)).json).toMatchObject([
    { errorCode: 'INVALID_FIELD' },
  ]);
  expect((await running().query("SELECT Id FROM Case WHERE Priority = 'High'", evan)).json).toMatchObject([
    { errorCode: 'INVALID_FIELD' },
  ]);
  const { access_token: vera } = await running().connect('vera');
  const owners = "SELECT Owner.Name FROM Case WHERE CaseNumber < '00001040'";
  expect(await recordsOf(owners, vera)).toMatchObject([
    { Owner: { Name: 'Vera' } },
    { Owner: { Name: 'Vera' } },
  ]);
  expect((await running().query('SELECT Id FROM Opportunity', vera)).json).toMatchObject([
    { errorCode: 'INVALID_TYPE' },
  ]);
});

test('more rows than a page has are announced, and the next page is refused', async () => {
  const came = await running().query('SELECT Id FROM Case');
  expect(came.json).toMatchObject({ totalSize: 2_102, done: false, nextRecordsUrl: containing('/query/') });
  expect((await running().get('/query/01g000000000001-2000')).status).toBe(501);
});

test('the organization says what it is', async () => {
  expect(await recordsOf('SELECT Id, Name, IsSandbox FROM Organization')).toMatchObject([
    { Name: 'Example', IsSandbox: false },
  ]);
});

test('an address that is too long is refused in HTML', async () => {
  const ids = Array.from({ length: 900 }, () => `'${vvn}'`).join(',');
  expect(await running().query(`SELECT Id FROM Case WHERE Id IN (${ids})`)).toMatchObject({ status: 414 });
});
