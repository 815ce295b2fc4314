import type { DroppedFile } from '../../../../src/setup/check/dropped-file';
import { limits } from '../../../../src/setup/check/limits';
import { readAnyway, troubleCodes, type TroubleCode } from '../../../../src/setup/check/trouble';
import { aFile, check } from './check';
import { at, cleanSetUp } from './clean-set-up';
import { namedCredential } from './other-files';
import { aZip, overwritten, placesIn, zipOf } from './zips';

interface Example {
  readonly dropped: readonly DroppedFile[];
  readonly path: string;
  readonly detail?: string;
}

const jira = namedCredential('https://acme.atlassian.net', 'Jira_Basic');
const file = 'namedCredentials/Broken.namedCredential';
const loose = (content: string | Uint8Array) => [aFile(file, content)];

const zip = zipOf({ [file]: jira });
const { entry, end } = placesIn(zip);
const changedZip = (offset: number, bytes: readonly number[]) => [
  aFile('z.zip', overwritten(zip, offset, bytes)),
];
const zipped = (name: string) => [aZip({ [name]: jira }, 'z.zip')];

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const never = () => Promise.reject(new Error('gone'));

/** Not to be completed without an example of every trouble. */
const examples = {
  nothingDropped: { dropped: [], path: '' },
  nothingRead: { dropped: [aFile('readme.md', '# Hello'), aFile('pom.xml', '<project/>')], path: '' },
  emptyFolder: {
    dropped: [aFile('empty/namedCredentials/', ''), aFile('md/x.txt', 'x')],
    path: 'empty/namedCredentials',
  },
  emptyFile: { dropped: loose(''), path: file },
  unreadable: { dropped: [{ path: file, size: 5, read: never }], path: file },
  notLookedAt: {
    dropped: [aFile('p/node_modules/a/b.js', ''), aFile('p/node_modules/c.js', '')],
    path: 'p/node_modules',
  },
  tooManyFiles: {
    dropped: Array.from({ length: limits.files + 1 }, (_, index) => aFile(`f${index}.png`, '')),
    path: '',
  },
  notSearched: {
    dropped: [{ ...aFile('data/accounts.json', '{}'), size: limits.otherTextBytes + 1 }],
    path: 'data/accounts.json',
  },
  fileTooLarge: { dropped: [{ ...aFile(file, jira), size: limits.xmlBytes + 1 }], path: file },
  totalTooLarge: {
    dropped: Array.from({ length: 21 }, (_, index) =>
      aFile(`a${String(index).padStart(2, '0')}.xml`, new Uint8Array(limits.xmlBytes)),
    ),
    path: 'a20.xml',
  },
  pathTooDeep: { dropped: zipped(`${'a/'.repeat(50)}x.xml`), path: `z.zip/${'a/'.repeat(50)}x.xml` },
  unsafePath: {
    dropped: zipped('../../etc/Jira.namedCredential'),
    path: 'z.zip/../../etc/Jira.namedCredential',
  },
  backslashPath: {
    dropped: zipped('md\\namedCredentials\\Jira.namedCredential'),
    path: 'z.zip/md/namedCredentials/Jira.namedCredential',
  },
  zipTooLarge: { dropped: [{ ...aFile('z.zip', zip), size: 100 * 1024 * 1024 }], path: 'z.zip' },
  zipDamaged: { dropped: [aFile('z.zip', zip.slice(0, zip.length - 30))], path: 'z.zip' },
  zipEncrypted: { dropped: changedZip(entry + 8, [1]), path: `z.zip/${file}` },
  zipForm: { dropped: changedZip(end + 10, [0xff, 0xff]), path: 'z.zip' },
  zipBomb: { dropped: [aZip({ [file]: new Uint8Array(8 * 1024 * 1024) }, 'z.zip')], path: `z.zip/${file}` },
  zipInZip: { dropped: [aZip({ 'inner.zip': zip }, 'z.zip')], path: 'z.zip/inner.zip' },
  zipEmpty: { dropped: [aFile('z.zip', zipOf({}))], path: 'z.zip' },
  xmlMalformed: { dropped: loose(jira.replace('</label>', '</lable>')), path: file, detail: '6' },
  xmlDoctype: {
    dropped: loose(jira.replace('<NamedCredential', '<!DOCTYPE x [<!ENTITY a "b">]><NamedCredential')),
    path: file,
  },
  xmlTooDeep: { dropped: loose(`<NamedCredential>${'<a>'.repeat(100_000)}`), path: file },
  otherEncoding: { dropped: loose(utf16(jira)), path: file, detail: 'UTF-16LE' },
  unknownEncoding: { dropped: loose(jira.replace('UTF-8', 'EBCDIC-X')), path: file, detail: 'EBCDIC-X' },
  brokenText: { dropped: loose(Uint8Array.of(0x3c, 0x61, 0xc3, 0x28)), path: file },
  noNamespace: { dropped: loose(jira.replace(/ xmlns="[^"]*"/, '')), path: file },
  otherNamespace: {
    dropped: loose(jira.replace('soap.sforce.com', 'other.test')),
    path: file,
    detail: 'http://other.test/2006/04/metadata',
  },
  otherRoot: { dropped: loose('<project>x</project>'), path: file, detail: 'project' },
  reachUnknown: {
    dropped: [at.jira, at.jiraExternal].map((path) => aFile(path, cleanSetUp[path] ?? '')),
    path: at.jiraExternal,
  },
} satisfies Record<TroubleCode, Example>;

/** What is dropped with each of them: a whole set-up with one fault, which must be found all the same. */
const beside = Object.entries({ ...cleanSetUp, [at.jira]: jira.replace('https', 'http') }).map(
  ([path, text]) => aFile(path, text),
);

describe.each(troubleCodes)('%s', (code) => {
  const { dropped, path, detail = '' }: Example = examples[code];

  test('is told with its path', async () => {
    const { troubles } = await check(dropped);
    expect(troubles).toContainEqual({ code, path, detail });
  });

  test('is not told of a clean set-up', async () => {
    expect((await check(cleanSetUp)).troubles).toEqual([]);
  });
});

/** These say that there is nothing besides, that something besides is missing, or that it was too much for one check. */
const alone: readonly TroubleCode[] = [
  'nothingDropped',
  'nothingRead',
  'reachUnknown',
  'tooManyFiles',
  'totalTooLarge',
];

test.each(troubleCodes.filter((code) => !alone.includes(code)))('%s loses nothing else', async (code) => {
  const { dropped, path, detail = '' }: Example = examples[code];
  const { findings, troubles } = await check([...dropped, ...beside]);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'addressHttp', path: at.jira }));
  expect(troubles).toContainEqual({ code, path, detail });
});

test.each(readAnyway)('a file with %s is read all the same', async (code) => {
  const { dropped }: Example = examples[code];
  expect((await check(dropped)).components).toBe(dropped.length);
});
