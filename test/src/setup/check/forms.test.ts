import type { DroppedFile } from '../../../../src/setup/check/dropped-file';
import { aFile, check } from './check';
import { at, changed, cleanSetUp } from './clean-set-up';
import type { Files } from './files';
import { aZip } from './zips';

const each = (files: Files, path: (path: string) => string, text: (text: string) => string | Uint8Array) =>
  Object.entries(files).map(([name, content]) => aFile(path(name), text(content)));
const same = (text: string) => text;
const moved = (change: (path: string) => string) => (files: Files) => each(files, change, same);
const written = (change: (text: string) => string | Uint8Array) => (files: Files) =>
  each(files, (path) => path, change);
const renamed = (files: Files, change: (path: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [change(path), text]));

/** In source form there is no package.xml beside the files. */
const inSource = (directory: string) => (path: string) =>
  path.endsWith('package.xml') ? 'project/manifest/package.xml' : `${path.replace('md', directory)}-meta.xml`;

/** A text with an element's own text as CDATA, and a comment beside it. */
const dressed = (text: string) =>
  text.replace(/>([^<>\n]+)<\//g, '><!-- <label>x</label> --><![CDATA[$1]]></');

/** The ways in which one set-up is stored and handed over. */
const forms: Readonly<Record<string, (files: Files) => readonly DroppedFile[]>> = {
  'Metadata API form': moved(same),
  'source form': moved(inSource('force-app/main/default')),
  'source form in directories of packages': moved(inSource('project/packages/jira/src/main/default')),
  'source form in folders of its own making': moved((path) => `p/${inSource('x')(path).split('/').pop()}`),
  'loose files': moved((path) => path.split('/').pop() ?? ''),
  'a zip': (files) => [aZip(files)],
  'a zip with its files at the top': (files) => [aZip(renamed(files, (path) => path.replace('md/', '')))],
  'a zip with one folder around all': (files) => [aZip(renamed(files, (path) => `retrieved/${path}`))],
  'a zip of a project': (files) => [aZip(renamed(files, inSource('project/force-app/main/default')))],
  'two zips of the same': (files) => [aZip(files, 'one.zip'), aZip(files, 'two.zip')],
  'both forms': (files) => [...moved(same)(files), ...moved(inSource('force-app'))(files)],
  'line ends of Windows': written((text) => text.replaceAll('\n', '\r\n')),
  'a byte order mark': written((text) => `\uFEFF${text}`),
  'no declaration': written((text) => text.replace(/^<\?xml.*\?>\s*/, '')),
  'all in one line': written((text) => text.replace(/>\s+</g, '><')),
  'CDATA and comments': written(dressed),
  'attributes of other namespaces': written((text) =>
    text.replace(' xmlns=', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns='),
  ),
};

const broken = {
  addressHttp: changed(at.jira, 'https://acme.atlassian.net', 'http://acme.atlassian.net'),
  scopeFull: changed(at.oauth, 'Api, RefreshToken', 'Api, Full, RefreshToken'),
  noRunAs: changed(at.oauthPolicies, 'jira.integration@acme.test', ''),
  callBackExample: changed(at.global, 'a1b2.hello.atlassian-dev.net', 'example.com'),
  principalUnreached: changed(at.permissionSet, 'Salesforce_Own-People', 'Salesforce_Own-Nobody'),
};

describe.each(Object.entries(forms))('in %s', (_form, formed) => {
  test('a clean set-up has no finding and no trouble', async () => {
    const { findings, troubles, components } = await check(formed(cleanSetUp));
    expect({ findings, troubles, components }).toEqual({ findings: [], troubles: [], components: 11 });
  });

  test.each(Object.entries(broken))('%s is found', async (rule, files) => {
    const { findings } = await check(formed(files));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });
});

const bytes = (encoding: BufferEncoding, mark: string) => (text: string) =>
  Uint8Array.from(Buffer.from(`${mark}${text}`, encoding));
const bigEndian = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());

test.each([
  ['UTF-16LE', bytes('utf16le', '\uFEFF')],
  ['UTF-16BE', bigEndian],
  [
    'ISO-8859-1',
    (text: string) => bytes('latin1', '')(text.replace('UTF-8', 'ISO-8859-1').replace('<label>', '<label>é')),
  ],
])('in %s every file is read, and each is told to be so', async (encoding, encoded) => {
  const { findings, troubles, components } = await check(written(encoded)(broken.addressHttp));
  expect(findings.map(({ rule }) => rule)).toEqual(['addressHttp']);
  expect(components).toBe(11);
  expect(new Set(troubles.map(({ code, detail }) => `${code} ${detail}`))).toEqual(
    new Set([`otherEncoding ${encoding}`]),
  );
});
