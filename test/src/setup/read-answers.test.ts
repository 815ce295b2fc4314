import type { Answers } from '../../../src/contract/setup/answers';
import { defaultAnswers } from '../../../src/setup/default-answers';
import type { Problem } from '../../../src/setup/problems';
import { readAnswers } from '../../../src/setup/read-answers';
import { everything, someAnswers } from './sample-answers';

const problemsOf = (changed: object): readonly Problem[] =>
  readAnswers({ ...everything, ...changed }).problems ?? [];

test('good answers come back as they are', () => {
  expect(someAnswers()).toMatchObject({ ...everything, cloudId: '' });
});

test.each<[string, Partial<Record<keyof Answers, unknown>>, Problem]>([
  [
    'no need',
    { readSalesforce: false, callJira: false, callSalesforce: false },
    { field: 'answers', code: 'nothingNeeded' },
  ],
  ['a switch that is a text', { callJira: 'yes' }, { field: 'callJira', code: 'wrongKind' }],
  ['an identity nobody has', { jiraIdentity: 'Anonymous' }, { field: 'jiraIdentity', code: 'wrongKind' }],
  ['a text without end', { callBack: 'x'.repeat(2_001) }, { field: 'callBack', code: 'tooLong' }],
  [
    'objects without end',
    { objects: Array(21).fill({ name: 'Case', fields: [] }) },
    { field: 'objects', code: 'tooMany' },
  ],
  ['a token in a label', { label: `ATATT3xFf${'a1_-'.repeat(8)}` }, { field: 'label', code: 'looksSecret' }],
  [
    'a token in an address',
    { callBack: `https://acme.test/x?t=ATATT3xFf${'a1_-'.repeat(8)}` },
    { field: 'callBack', code: 'looksSecret' },
  ],
  [
    'the consumer secret in place of the key',
    { consumerKey: '0123456789ABCDEF'.repeat(4) },
    { field: 'consumerKey', code: 'looksSecret' },
  ],
  ['a line break in a label', { label: 'Jira\nLink' }, { field: 'label', code: 'oddCharacters' }],
  ['half a character in a label', { label: 'Jira \uD800' }, { field: 'label', code: 'oddCharacters' }],
  ['an endless label', { label: 'J'.repeat(41) }, { field: 'label', code: 'tooLong' }],
  ['no e-mail address', { contactEmail: ' ' }, { field: 'contactEmail', code: 'empty' }],
  ['a name as contact', { contactEmail: 'Ada' }, { field: 'contactEmail', code: 'notAnEmail' }],
  ['an app with a blank', { appName: 'Jira Link' }, { field: 'appName', code: 'notAName' }],
  ['an app with two underscores', { appName: 'Jira__Link' }, { field: 'appName', code: 'notAName' }],
  ['an app that climbs out', { appName: '../Jira' }, { field: 'appName', code: 'notAName' }],
  [
    '21 characters',
    { appName: 'J'.repeat(21) },
    { field: 'appName', code: 'nameTooLong', detail: 'J'.repeat(21) },
  ],
  [
    '21 with the prefix',
    { prefix: 'A', appName: 'J'.repeat(20) },
    { field: 'appName', code: 'nameTooLong', detail: `A${'J'.repeat(20)}` },
  ],
  ['a prefix of digits', { prefix: '1a' }, { field: 'prefix', code: 'notAPrefix' }],
  ['a prefix that ends so', { prefix: 'A__' }, { field: 'prefix', code: 'notAName', detail: 'A__Jira_Link' }],
  [
    'two of one name',
    { salesforceCredential: 'JIRA_LINK_JIRA' },
    { field: 'salesforceCredential', code: 'nameTwice', detail: 'JIRA_LINK_JIRA' },
  ],
  ['the login host', { myDomain: 'login.salesforce.com' }, { field: 'myDomain', code: 'notMyDomain' }],
  [
    'a host that only looks so',
    { myDomain: 'acme.my.salesforce.com.evil.test' },
    { field: 'myDomain', code: 'notMyDomain' },
  ],
  ['the government cloud', { myDomain: 'acme.my.salesforce.mil' }, { field: 'myDomain', code: 'otherCloud' }],
  ['a short key', { consumerKey: 'abc1234' }, { field: 'consumerKey', code: 'notAKey' }],
  ['a key with marks', { consumerKey: '3MVG9.x_yzabcd' }, { field: 'consumerKey', code: 'notAKey' }],
  [
    'a user without a host',
    { integrationUser: 'integration' },
    { field: 'integrationUser', code: 'notAUsername' },
  ],
  ['a call-back by http', { callBack: 'http://a.test/x' }, { field: 'callBack', code: 'notHttps' }],
  [
    'two call-backs in one',
    { callBack: 'https://a.test/x https://b.test' },
    { field: 'callBack', code: 'notAnAddress' },
  ],
  [
    'the guide’s call-back',
    { callBack: 'https://example.com/' },
    { field: 'callBack', code: 'exampleAddress' },
  ],
  [
    'a site by http',
    { siteAddress: 'http://acme.atlassian.net' },
    { field: 'siteAddress', code: 'notHttps' },
  ],
  [
    'a site with a path',
    { siteAddress: 'https://acme.atlassian.net/jira' },
    { field: 'siteAddress', code: 'hasPath' },
  ],
  ['Jira Server', { siteAddress: 'https://jira.acme.com' }, { field: 'siteAddress', code: 'notAJiraSite' }],
  [
    'no cloud id for scopes',
    { tokenKind: 'scoped', cloudId: 'acme' },
    { field: 'cloudId', code: 'notACloudId' },
  ],
  ['a project by name', { jiraProject: 'My project' }, { field: 'jiraProject', code: 'notAProjectKey' }],
  ['nothing to read', { objects: [] }, { field: 'objects', code: 'empty' }],
  [
    'an object that queries',
    { objects: [{ name: 'Case; DROP', fields: [] }] },
    { field: 'objects', code: 'notAnObject', detail: 'Case; DROP' },
  ],
  [
    'an object twice',
    {
      objects: [
        { name: 'Case', fields: [] },
        { name: 'case', fields: [] },
      ],
    },
    { field: 'objects', code: 'objectTwice', detail: 'Case' },
  ],
  [
    'a field that is none',
    { objects: [{ name: 'Case', fields: ['<b>'] }] },
    { field: 'objects', code: 'notAField', detail: 'Case.<b>' },
  ],
  [
    'a field elsewhere',
    { objects: [{ name: 'Case', fields: ['Account.Name'] }] },
    { field: 'objects', code: 'fieldThroughRelation', detail: 'Case.Account.Name' },
  ],
  [
    'a field twice',
    { objects: [{ name: 'Case', fields: ['Subject', 'subject'] }] },
    { field: 'objects', code: 'fieldTwice', detail: 'Case.subject' },
  ],
])('%s is named at its field', (_name, changed, problem) => {
  expect(problemsOf(changed)).toEqual([problem]);
});

test('an answer nobody asked for is named, inherited and dangerous names too', () => {
  const given: unknown = JSON.parse(
    JSON.stringify({ ...everything, consumerSecret: 'x' }).replace('{', '{"__proto__":{},"constructor":1,'),
  );
  expect(
    readAnswers(given)
      .problems?.map(({ code, detail }) => `${code} ${detail}`)
      .sort(),
  ).toEqual(['unknownField __proto__', 'unknownField constructor', 'unknownField consumerSecret']);
});

test.each([null, undefined, 'x', 7, [], [everything]])('%p is no answers', (given) => {
  expect(readAnswers(given).problems?.[0]).toEqual({ field: 'answers', code: 'wrongKind' });
});

test('everything that is wrong is named at once', () => {
  expect(
    problemsOf({ contactEmail: '', siteAddress: 'jira', objects: [] }).map(({ field }) => field),
  ).toEqual(['contactEmail', 'siteAddress', 'objects']);
});

test('what nothing uses is not judged and changes nothing', () => {
  const only = { readSalesforce: false, callSalesforce: false };
  const changed = {
    ...only,
    consumerKey: '?',
    callBack: 'http://x',
    objects: [],
    cloudId: 'none',
    salesforceForm: 'legacy' as const,
  };
  expect(someAnswers(changed)).toEqual(someAnswers(only));
  expect(someAnswers(changed).consumerKey).toBe('');
});

test('a file may leave out what has a default', () => {
  const few = {
    callJira: true,
    myDomain: 'https://acme.lightning.force.com/lightning/setup/NamedCredential/home',
    siteAddress: 'https://Acme.atlassian.net/',
    jiraUser: 'jira-bot@acme.com',
  };
  expect(readAnswers(few).answers).toEqual({
    ...defaultAnswers,
    ...few,
    myDomain: 'acme.my.salesforce.com',
    siteAddress: 'https://acme.atlassian.net',
  });
});

test('look-alikes and the order of objects make no difference', () => {
  const objects = [
    { name: 'case', fields: ['Subject', 'Status', 'Priority'] },
    { name: 'Account', fields: ['Name', 'Industry'] },
  ];
  expect(someAnswers({ objects, label: ' Jira\u00a0Link\u200b' })).toEqual(someAnswers());
});
