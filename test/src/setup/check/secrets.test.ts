import { found } from '../../../../src/setup/check/finding';
import { looks, secretsIn } from '../../../../src/setup/check/secrets';
import { looksLikeAdmin } from '../../../../src/setup/check/rules/about-credentials';
import { check } from './check';
import { legacyCredential } from './other-files';

const token = `ATATT3xFfGF0${'x9_-'.repeat(40)}`;
const key = '-----BEGIN PRIVATE KEY-----';
const consumerSecret = `consumer_secret=${'0123456789ABCDEF'.repeat(4)}`;

const told = async (text: string): Promise<readonly (readonly string[])[]> => {
  const { findings } = await check({ '.env': text });
  return findings.map(({ value, wanted }) => [value, wanted]);
};

test('every secret of a file is told with its line, so that revoking one is not taken for all', async () => {
  expect(await told([token, '', consumerSecret, key, '', token].join('\n'))).toEqual([
    ['atlassianToken', '1'],
    ['atlassianToken', '6'],
    ['privateKey', '4'],
    ['consumerSecret', '3'],
  ]);
});

test('one that looks like two things is told once', async () => {
  expect(await told(`https://ada:${token}@acme.atlassian.net/`)).toEqual([['atlassianToken', '1']]);
});

test('of a heap of them not every one is listed', () => {
  expect(secretsIn(`${token}\n`.repeat(1_000))).toHaveLength(20);
});

test('one in an element is told beside another one in its file', async () => {
  const { findings } = await check({
    'namedCredentials/A.namedCredential': `${legacyCredential({ password: 'hunter2-hunter2' })}<!-- ${token} -->`,
  });
  const secrets = findings.filter(({ rule }) => rule === 'secretInFile').map(({ value }) => value);
  expect(secrets.sort()).toEqual(['atlassianToken', 'password']);
});

test('none is shown, wherever it stands', async () => {
  const at = { path: 'a.xml', name: token };
  expect(JSON.stringify(found('addressPath', at, { value: `x/${token}`, wanted: key }))).not.toMatch(
    /ATATT|BEGIN/,
  );
  const endpoint = `https://acme.atlassian.net/rest/${token}`;
  const { findings } = await check({ 'namedCredentials/A.namedCredential': legacyCredential({ endpoint }) });
  expect(findings.map(({ rule }) => rule)).toContain('addressPath');
  expect(JSON.stringify(findings)).not.toContain('ATATT');
});

/** Beginnings that each look begins with, repeated so that it is tried everywhere and fits nowhere. */
const adversaries = [
  ...[
    'x-eyJ',
    '-eyJ',
    'eyJaaaaaaaaaa.',
    '.eyJaaaaaaaaaa',
    'ATATT3-',
    'ATATT3=',
    '00DAAAAAAAAAAAA!',
    '00D',
    '5Aep861.',
  ],
  ...[
    '-----BEGIN A',
    '-----BEGIN ',
    'Basic ',
    'Basic\t',
    'Basic aaaaaaaaaaaaaaaaaaaaaaa ',
    'client_secret ',
    'client-secret=',
  ],
  ...['consumersecret"', 'http://a:', 'https://a:bbbbbb', 'http://', ' ', '\n', '-', 'a', '='],
];

test.each(adversaries)('a megabyte of "%s" is read in no time, and not in its square', (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  expect(secretsIn(text)).toEqual(secretsIn(text.slice(0, 2_000)));
});

test('every look is tried so', () => {
  expect(looks).toHaveLength(8);
});

test('a long user name is read in no time, too', () => {
  expect(looksLikeAdmin('-admin'.repeat(200_000))).toBe(false);
  expect(looksLikeAdmin('jira-admin.eu@acme.example')).toBe(true);
});
