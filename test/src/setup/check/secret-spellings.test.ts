import { check } from './check';
import { at, changed } from './clean-set-up';
import { xml, type Files } from './files';

const header = (type: string, value: string) =>
  `<parameterName>Authorization</parameterName><parameterType>${type}</parameterType><parameterValue>${value}</parameterValue>`;

/** Where else secrets stand, and how. */
const spellings: readonly (readonly [string, Files])[] = [
  [
    'a header word for word',
    changed(
      at.jira,
      '<namedCredentialType>',
      `<namedCredentialParameters>${header('HttpHeader', 'Bearer abcdefghij0123456789')}</namedCredentialParameters><namedCredentialType>`,
    ),
  ],
  [
    'a header of the credential',
    changed(
      at.jiraExternal,
      '<label>',
      `<externalCredentialParameters>${header('AuthHeader', 'Token abcdefghij0123456789')}</externalCredentialParameters><label>`,
    ),
  ],
  [
    'a consumer secret in another file',
    { 'x/y.xml': xml('Other', `<consumerSecret>${'0123456789ABCDEF'.repeat(4)}</consumerSecret>`) },
  ],
  ['a consumer secret among variables', { '.env': `SF_CLIENT_SECRET="${'0123456789abcdef'.repeat(4)}"` }],
  [
    'a signed token',
    { 'a.http': `Authorization: JWT eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}` },
  ],
  [
    'a log-in of the Salesforce CLI',
    { 'auth.txt': `force://PlatformCLI::5Aep861${'x'.repeat(40)}@acme.my.salesforce.com` },
  ],
];

test.each(spellings)('a secret is found in %s', async (_spelling, files) => {
  const { findings } = await check(files);
  expect(findings.map(({ rule }) => rule)).toEqual(['secretInFile']);
});
