import { item, vvn } from '../connector/running-connector';
import { seededRecordId } from '../connector/seed/seeded-record-id';
import { runningSalesforce, type Came, containing, holding, part } from './running-salesforce';

const running = runningSalesforce();
const [second, third] = [seededRecordId('Case', 0), seededRecordId('Case', 1)];
const compact = 'layoutTypes=Compact&modes=View';
const record = (id: string, query = compact, token?: string): Promise<Came> =>
  running().get(`/ui-api/records/${id}?${query}`, token === undefined ? {} : { token });
const tokenOf = async (alias: string) => (await running().connect(alias)).access_token;

test('a record comes with the fields of its compact layout and the optional ones, without naming its type', async () => {
  const came = await record(
    vvn,
    `${compact}&optionalFields=Case.IsClosed,Case.Owner.Name,Case.Nope,Account.Name`,
  );
  expect(came.json).toMatchObject({ apiName: 'Case', id: vvn, lastModifiedDate: '2026-10-01T00:00:00.000Z' });
  expect(part(came.json, 'fields')).toEqual({
    CaseNumber: { displayValue: null, value: '00001026' },
    Subject: { displayValue: null, value: 'Invoice shows the wrong purchase order' },
    Status: { displayValue: 'New', value: 'New' },
    Priority: { displayValue: 'Low', value: 'Low' },
    AccountId: { displayValue: null, value: seededRecordId('Account', 0) },
    Account: {
      displayValue: 'Harbour & Vale Logistics',
      value: holding({ apiName: 'Account', id: seededRecordId('Account', 0) }),
    },
    IsClosed: { displayValue: null, value: false },
    Owner: { displayValue: 'Integration User', value: holding({ apiName: 'User' }) },
  });
});

test('amounts and dates are shown in the locale of the token’s user', async () => {
  const [id, fields] = [seededRecordId('Opportunity', 0), 'fields=Opportunity.Amount,Opportunity.CloseDate'];
  const shown = async (alias: string) =>
    part((await record(id, fields, await tokenOf(alias))).json, 'fields');
  expect(await shown('ada')).toMatchObject({
    Amount: { displayValue: '€12,500.50' },
    CloseDate: { displayValue: '1/28/2026' },
  });
  expect(await shown('paula')).toMatchObject({
    Amount: { value: 12_500.5 },
    CloseDate: { displayValue: '28.1.2026' },
  });
});

test('field-level security leaves fields out of a layout, and refuses them where they are needed', async () => {
  const evan = await tokenOf('evan');
  const came = await record(vvn, `${compact}&optionalFields=Case.Priority`, evan);
  expect(came.status).toBe(200);
  expect(part(came.json, 'fields')).not.toHaveProperty('Priority');
  expect((await record(vvn, 'fields=Case.Priority', evan)).json).toMatchObject([
    { errorCode: 'INVALID_FIELD' },
  ]);
});

test('gone, hidden and malformed records are told apart as far as Salesforce does', async () => {
  const { standIn } = running();
  standIn.deleteRecord(second);
  standIn.changeUser('integration', { hiddenRecords: [third] });
  const errors = async () => {
    const came = await Promise.all([
      record(second),
      record(third),
      record('500000000000000'),
      record('nope'),
    ]);
    return came.map(({ status, json }) => [status, part(json, '0', 'errorCode')]);
  };
  expect(await errors()).toEqual([
    [404, 'ENTITY_IS_DELETED'],
    [404, 'NOT_FOUND'],
    [404, 'NOT_FOUND'],
    [400, 'MALFORMED_ID'],
  ]);
  standIn.switches.set({ hiddenRecord: 'INSUFFICIENT_ACCESS', deletedRecord: 'NOT_FOUND' });
  expect((await errors()).slice(0, 2)).toEqual([
    [404, 'NOT_FOUND'],
    [403, 'INSUFFICIENT_ACCESS'],
  ]);
});

test('a batch has a status for each record, and takes so many ids only', async () => {
  running().standIn.deleteRecord(third);
  const came = await running().get(`/ui-api/records/batch/${vvn},${third}?${compact}`);
  expect(came.json).toMatchObject({
    hasErrors: true,
    results: [
      { statusCode: 200, result: { id: vvn } },
      { statusCode: 404, result: [{ errorCode: 'ENTITY_IS_DELETED' }] },
    ],
  });
  running().standIn.switches.set({ batchIds: 1 });
  const refused = await running().get(`/ui-api/records/batch/${vvn},${second}?${compact}`);
  expect(refused.json).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }]);
});

test('a push through the Connector changes what a card shows', async () => {
  const { connector } = running();
  const token = connector.mintToken({ region: 'global', lifespanMinutes: 60 });
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' };
  const base = `${connector.origins.global}/external/api`;
  const body = JSON.stringify({ jiraIssueId: '10173', ...item() });
  await fetch(`${base}/association`, { method: 'POST', headers, body });
  running().now += 60_000;
  const pushed = await fetch(`${base}/push/project/10001/issue/10173/to/Case/${vvn}`, {
    method: 'POST',
    headers,
  });
  expect(pushed.status).toBe(200);
  expect((await record(vvn, `${compact}&optionalFields=Case.JiraKey__c`)).json).toMatchObject({
    lastModifiedDate: new Date(running().now).toISOString(),
    fields: {
      Subject: { value: 'Pump controller stops after update 4.2' },
      Priority: { value: 'High' },
      JiraKey__c: { value: 'SUP-74' },
    },
  });
});

test('a record deleted in Salesforce can no longer be pushed to', async () => {
  running().standIn.deleteRecord(vvn);
  expect(running().connector.record(vvn)).toBeUndefined();
});

const search = async (query: string, token?: string) => {
  const came = await running().get(`/parameterizedSearch/?${query}`, token === undefined ? {} : { token });
  return part(came.json, 'searchRecords');
};
const cases = 'sobject=Case&Case.fields=Id,CaseNumber,Subject&Case.limit=2';

test('a search finds whole words in any order, and beginnings with an asterisk', async () => {
  expect(await search(`q=WRONG+invoice&${cases}`)).toMatchObject([
    { attributes: { type: 'Case' }, Subject: 'Invoice shows the wrong purchase order' },
    {},
  ]);
  expect(await search(`q=invoi&${cases}`)).toEqual([]);
  expect(await search(`q=invoi*&${cases}`)).toHaveLength(2);
  running().standIn.switches.set({ searchWords: 'beginnings', searchWildcards: 'plainText' });
  expect(await search(`q=invoi&${cases}`)).toHaveLength(2);
});

test('the text of a search is only text', async () => {
  for (const q of ['{Invoice} OR *', "Invoice' OR Id != null", 'FIND {a*} RETURNING User']) {
    expect(await search(`q=${encodeURIComponent(q)}&${cases}`)).toEqual([]);
  }
  expect(
    await search(`q=${encodeURIComponent('<script>alert')}&sobject=Account&Account.fields=Id,Name`),
  ).toMatchObject([{ Name: containing('<script>') }]);
});

test('several objects are searched by POST, each with its limit, and nothing of an object the caller does not see', async () => {
  const body = JSON.stringify({
    q: 'Kestrel',
    in: 'ALL',
    fields: ['Id'],
    sobjects: [{ name: 'Account', fields: ['Id', 'Name'], limit: 1 }, { name: 'Opportunity' }],
    overallLimit: 3,
  });
  const post = async (alias: string) =>
    running().send('POST', '/services/data/v67.0/parameterizedSearch', { token: await tokenOf(alias), body });
  expect(part((await post('ada')).json, 'searchRecords')).toMatchObject([
    { attributes: { type: 'Account' } },
    { attributes: { type: 'Opportunity' } },
    { attributes: { type: 'Opportunity' } },
  ]);
  expect((await post('vera')).json).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
});

test('one letter is too short, and a hidden field is refused and not searched', async () => {
  expect((await running().get(`/parameterizedSearch/?q=a&${cases}`)).json).toEqual([
    { message: 'search term must be longer than one character', errorCode: 'INVALID_SEARCH' },
  ]);
  running().standIn.changeUser('evan', { hiddenFields: ['Case.Subject'] });
  const evan = await tokenOf('evan');
  expect(
    (await running().get(`/parameterizedSearch/?q=Invoice&${cases}`, { token: evan })).json,
  ).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
  expect(await search('q=Invoice&sobject=Case', evan)).toEqual([]);
});
