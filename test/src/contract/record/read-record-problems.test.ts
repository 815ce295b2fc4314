import { readRecord } from '../../../../src/contract/record/read-record';

const id = '500J80000019IF9IAM';
const lightning = 'https://acme.lightning.force.com';
const classic = 'https://acme.my.salesforce.com';

test.each([
  ['nothing', '', 'empty'],
  ['spaces', ' \t ', 'empty'],
  ['quotes around nothing', '""', 'empty'],
  ['http', `http://acme.my.salesforce.com/${id}`, 'notHttps'],
  ['ftp', `ftp://acme.my.salesforce.com/${id}`, 'notHttps'],
  ['a script', `javascript:alert(1)`, 'notAnId'],
  ['another site', `https://example.com/lightning/r/Case/${id}/view`, 'otherSite'],
  ['a look-alike host', `https://acme.my.salesforce.com.example.com/${id}`, 'otherSite'],
  ['a host behind a user name', `https://acme.my.salesforce.com@example.com/${id}`, 'otherSite'],
  ['the login page', 'https://login.salesforce.com/', 'noRecord'],
  [
    'a page of Salesforce that is no org',
    'https://help.salesforce.com/s/articleView?id=000385642',
    'noRecord',
  ],
  ['a shortener', 'https://bit.ly/3xYzAbC', 'wrapped'],
  [
    'a filter that hides the address',
    'https://protect-us.mimecast.com/s/AbCdEf?domain=acme.my.site.com',
    'wrapped',
  ],
  ['a case number', '00012345', 'number'],
  ['a case number in words', 'Case # 00012345', 'number'],
  ['a device number', '861234567890123', 'number'],
  ['a thread of e-mail-to-case', '[ ref:_00D3z0AbCd._5003z2KqLmT:ref ]', 'thread'],
  ['a new thread', 'thread::a1B2c3D4e5F6g7H8i9J0k1::', 'thread'],
  ['no address at all', 'https://', 'noRecord'],
  ['a Lightning list view', `${lightning}/lightning/o/Case/list?filterName=00BJ80000019IF9MAM`, 'listView'],
  [
    'a list view in a workspace',
    `${lightning}/lightning/o/Case/list?ws=%2Flightning%2Fr%2FCase%2F${id}%2Fview`,
    'listView',
  ],
  ['an object home', `${lightning}/lightning/o/Case/home`, 'listView'],
  ['a Classic tab', `${classic}/500/o`, 'listView'],
  ['a Classic list view', `${classic}/500?fcf=00BJ80000019IF9`, 'listView'],
  ['an Experience Cloud list', 'https://acme.my.site.com/s/recordlist/Case/Default', 'listView'],
  ['a list view by its id', 'https://acme.my.site.com/s/case/Case/00BJ80000019IF9', 'listView'],
  ['a Lightning report', `${lightning}/lightning/r/Report/00OJ80000019IF9MAM/view`, 'report'],
  ['a Classic report', `${classic}/00OJ80000019IF9`, 'report'],
  ['home', `${lightning}/lightning/page/home`, 'noRecord'],
  ['an app tab that looks like an id', `${lightning}/lightning/n/MyFavouriteTab1`, 'noRecord'],
  ['a new record', `${lightning}/lightning/o/Case/new`, 'noRecord'],
  ['setup', `${lightning}/lightning/setup/ObjectManager/01IJ80000019IF9/view`, 'noRecord'],
  ['Classic setup', `${classic}/ui/setup/00eJ80000019IF9`, 'noRecord'],
  ['a way back only', `${classic}/secur/frontdoor.jsp?sid=x&retURL=%2F${id}`, 'noRecord'],
  ['a hash of another kind', `${lightning}/one/one.app#eyJ%%%`, 'noRecord'],
  ['a cut record page', `${lightning}/lightning/r/Case/500J8000001/view`, 'notAnId'],
  [
    'a cut record page in a workspace',
    `${lightning}/lightning/r/Case/500J8/view?ws=%2Flightning%2Fr%2FAccount%2F001J80000019IF9IAM%2Fview`,
    'notAnId',
  ],
  ['a cut Classic address', `${classic}/500J800000`, 'notAnId'],
  ['a word', 'hello', 'notAnId'],
  ['a word of 15 letters', 'acknowledgments', 'notAnId'],
  ['16 characters', '500J80000019IF9I', 'notAnId'],
  ['17 characters', '500J80000019IF9IA', 'notAnId'],
  ['a typing error', '500Qy00000VvNSHIAN', 'wrongChecksum'],
  ['mixed case with lost letters', '500J80000019if9IAM', 'wrongChecksum'],
  ['a typing error in an address', `${classic}/500Qy00000VvnShIAN`, 'wrongChecksum'],
])('%s is named', (_, text, problem) => {
  expect(readRecord(text)).toEqual({ ok: false, problem });
});

test.each([
  ['00OJ80000019IF9', 'report'],
  ['00BJ80000019IF9', 'list view'],
  ['00DJ80000019IF9', 'organization'],
  [`${classic}/01ZJ80000019IF9`, 'dashboard'],
])('%s is told as what it is', (text, what) => {
  expect(readRecord(text)).toEqual({ ok: false, problem: 'unlinkable', what });
});

test('an address whose object contradicts the id is refused, with the object the id belongs to', () => {
  const reading = readRecord(`${lightning}/lightning/r/Account/${id}/view`);
  expect(reading).toEqual({ ok: false, problem: 'objectMismatch', what: 'Case' });
});

test('nothing of an address but its host is kept', () => {
  const reading = readRecord(`${classic}/${id}?sid=00D-session&retURL=%2Fsecret`);
  expect(JSON.stringify(reading)).not.toMatch(/session|secret/);
});
