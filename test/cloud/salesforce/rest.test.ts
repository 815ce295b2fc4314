import { data, runningSalesforce, type Came, containing, holding, part } from './running-salesforce';

const running = runningSalesforce();
const errorIn = (came: Came): unknown => [came.status, came.json];
const notFound = [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }];

test('the versions need no token and are not counted', async () => {
  const came = await running().send('GET', '/services/data');
  expect(came.json).toEqual(
    expect.arrayContaining<unknown>([
      { label: "Winter '15", url: '/services/data/v32.0', version: '32.0' },
      { label: "Summer '26", url: '/services/data/v67.0', version: '67.0' },
      { label: "Winter '27", url: '/services/data/v68.0', version: '68.0' },
    ]),
  );
  expect(came.headers).not.toHaveProperty('sforce-limit-info');
});

test('a version newer than the org is not there, an older one is refused by the stand-in', async () => {
  const ask = (version: string) => running().send('GET', `/services/data/v${version}/limits`);
  expect(errorIn(await ask('69.0'))).toEqual([404, notFound]);
  running().standIn.switches.set({ newestVersion: '66.0', unknownVersion: 'UNSUPPORTED_API_VERSION' });
  expect((await ask('67.0')).json).toMatchObject([{ errorCode: 'UNSUPPORTED_API_VERSION' }]);
  const { access_token: token } = await running().connect('ada');
  expect((await running().send('GET', '/services/data/v66.0/limits', { token })).status).toBe(501);
});

test('without a good token of this org the session has ended', async () => {
  const ended = [401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]];
  expect(errorIn(await running().send('GET', `${data}/limits`))).toEqual(ended);
  expect(errorIn(await running().get('/limits', { token: 'nonsense' }))).toEqual(ended);
  const { access_token: token } = await running().connect('ada');
  const { host } = running().standIn.org('sandbox');
  expect(errorIn(await running().get('/limits', { token, host }))).toEqual(ended);
});

test('a token without the scope api is not for REST, and neither org nor user may lack the API', async () => {
  const { standIn } = running();
  const { access_token: token } = await running().connect('ada');
  standIn.changeUser('ada', { apiEnabled: false });
  expect((await running().get('/limits', { token })).json).toMatchObject([
    { errorCode: 'API_CURRENTLY_DISABLED' },
  ]);
  standIn.changeUser('ada', { apiEnabled: true });
  standIn.changeOrg({ apiEnabled: false });
  expect((await running().get('/limits', { token })).json).toMatchObject([
    { errorCode: 'API_DISABLED_FOR_ORG' },
  ]);
  standIn.changeOrg({ apiEnabled: true });
  standIn.changeApp(standIn.app().clientId, { scopes: ['refresh_token'] });
  const came = await running().get('/limits');
  expect(errorIn(came)).toEqual([
    401,
    [{ message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' }],
  ]);
});

test('every answer tells the day’s usage, until it is used up', async () => {
  const { standIn } = running();
  standIn.changeOrg({ dailyLimit: 1_000 });
  standIn.setUsage(998);
  const came = await running().get('/limits');
  expect(came.headers['sforce-limit-info']).toBe('api-usage=999/1000');
  expect(came.json).toEqual({ DailyApiRequests: { Max: 1_000, Remaining: 1 } });
  await running().get('/limits');
  const refused = await running().get('/limits');
  expect(refused.headers['sforce-limit-info']).toBe('api-usage=1000/1000');
  expect(errorIn(refused)).toEqual([
    403,
    [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
  ]);
  running().now += 24 * 3_600_000;
  expect((await running().get('/limits')).status).toBe(200);
});

test('what the stand-in does not know is refused by name', async () => {
  const came = await running().get('/composite/batch');
  expect(errorIn(came)).toEqual([
    501,
    [
      {
        message: 'the stand-in for Salesforce does not implement GET /composite/batch',
        errorCode: 'NOT_IMPLEMENTED_BY_THE_STAND_IN',
      },
    ],
  ]);
});

test('a renamed org leads on from its former address, unless nobody has it any more', async () => {
  running().standIn.changeOrg({ host: 'renamed.my.salesforce.com' });
  const former = () => running().send('GET', '/services/data?a=b', { host: 'example.my.salesforce.com' });
  const came = await former();
  expect([came.status, came.headers.location]).toEqual([
    301,
    'https://renamed.my.salesforce.com/services/data?a=b',
  ]);
  running().standIn.switches.set({ formerDomain: 'noSuchHost' });
  expect((await former()).status).toBe(421);
});

test('describe names what the caller sees, in the caller’s language, and 304 when nothing changed', async () => {
  const describe = async (alias: string, headers = {}) => {
    const { access_token: token } = await running().connect(alias);
    return running().get('/sobjects/Case/describe', { token, headers });
  };
  const came = await describe('paula');
  expect(came.json).toMatchObject({ name: 'Case', label: 'Kundenvorgang', keyPrefix: '500', custom: false });
  expect(part(came.json, 'fields')).toEqual(
    expect.arrayContaining([
      holding({ name: 'CaseNumber', nameField: true, type: 'string' }),
      holding({ name: 'AccountId', relationshipName: 'Account', referenceTo: ['Account'] }),
      holding({ name: 'Priority', label: 'Priorität' }),
    ]),
  );
  expect((await describe('evan')).text).not.toContain('"Priority"');
  const since = { 'if-modified-since': came.headers['last-modified'] };
  expect(await describe('paula', since)).toMatchObject({ status: 304, text: '' });
  running().now += 1_000;
  running().standIn.changeUser('paula', { hiddenFields: ['Case.Subject'] });
  expect((await describe('paula', since)).status).toBe(200);
});

test('the list of objects has as many as the org, each with a prefix of its own', async () => {
  const list = async (token?: string) =>
    (await running().get('/sobjects', token === undefined ? {} : { token })).text;
  expect(await list((await running().connect('vera')).access_token)).not.toContain('"Opportunity"');
  running().standIn.changeOrg({ objects: 2_000 });
  const prefixes = [...(await list()).matchAll(/"keyPrefix":"(...)"/g)].map(([, prefix]) => prefix);
  expect(prefixes).toHaveLength(2_000);
  expect(new Set(prefixes).size).toBe(2_000);
  expect((await running().get('/sobjects/Filler_0001__c/describe')).status).toBe(200);
  expect(errorIn(await running().get('/sobjects/Nothing__c/describe'))).toEqual([404, notFound]);
});

test('object info has labels, name field, colour and icon', async () => {
  const came = await running().get('/ui-api/object-info/My_Obj__c');
  expect(came.json).toMatchObject({
    ...{ apiName: 'My_Obj__c', label: 'Machine', keyPrefix: 'a0B', custom: true, nameFields: ['Name'] },
    fields: { Account__c: { dataType: 'Reference', relationshipName: 'Account__r' } },
    themeInfo: { color: '3C97DD', iconUrl: containing('/custom/custom5_120.png') },
  });
  expect((await running().get('/ui-api/object-info/Nothing__c')).json).toMatchObject([
    { errorCode: 'INVALID_TYPE' },
  ]);
});

test('recently viewed records are those of the token’s user', async () => {
  const { access_token: token } = await running().connect('ada');
  const mine = await running().get('/recent?limit=1', { token });
  expect(mine.json).toMatchObject([{ attributes: { type: 'Case' }, Name: containing('0000') }]);
  expect((await running().get('/recent')).json).toEqual([]);
  expect((await running().get('/recent?limit=201', { token })).status).toBe(400);
});
