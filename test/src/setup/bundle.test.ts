import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Answers } from '../../../src/setup/answers';
import { bundleOf } from '../../../src/setup/bundle-of';
import { handStepsOf } from '../../../src/setup/hand-steps';
import { zipOf } from '../../../src/setup/zip-of';
import { parseFile, textsOf } from './parse-file';
import { everything, kindsOfBundle, someAnswers } from './sample-answers';

const kinds = Object.entries(kindsOfBundle);
const bundle = (changed: Partial<Answers> = {}) => bundleOf(someAnswers(changed));
const xmlOf = (changed: Partial<Answers>) =>
  bundle(changed)
    .filter(({ path: place }) => /^(1-app|2-rest)\/.*\//.test(place))
    .map(({ path: place, text }) => ({
      ...parseFile(text),
      name: path.basename(place).replace(/\.[^.]+$/, ''),
    }));

test.each(kinds)('%s: the text, which is the product', (_name, changed) => {
  const files = bundle(changed).filter(({ path: place }) => !place.startsWith('source/'));
  expect(files.map(({ path: place, text }) => `=== ${place}\n${text}`).join('\n')).toMatchSnapshot();
});

test.each(kinds)('%s: whatever a file names is in the bundle', (_name, changed) => {
  const files = xmlOf(changed);
  const named = (type: string) => files.filter(({ root }) => root === type).map(({ name }) => name);
  const mentioned = (element: string) => files.flatMap(({ node }) => textsOf(node, element));
  const principals = files
    .filter(({ root }) => root === 'ExternalCredential')
    .flatMap(({ name, node }) =>
      typeof node === 'string'
        ? []
        : node.flatMap(([, parameter]) =>
            textsOf(parameter, 'parameterType').some((type) => /Principal$/.test(type))
              ? textsOf(parameter, 'parameterName').map((principal) => `${name}-${principal}`)
              : [],
          ),
    );
  expect(named('ExternalClientApplication')).toEqual(
    expect.arrayContaining([...mentioned('externalClientApplication')]),
  );
  expect(named('AuthProvider')).toEqual(expect.arrayContaining([...mentioned('authProvider')]));
  expect(named('ExternalCredential')).toEqual(expect.arrayContaining([...mentioned('externalCredential')]));
  expect(named('PermissionSet')).toEqual(
    expect.arrayContaining([...mentioned('commaSeparatedPermissionSet'), ...mentioned('permissionSetName')]),
  );
  expect([...mentioned('externalCredentialPrincipal')].sort()).toEqual(principals.sort());
  expect(new Set(mentioned('consumerKey')).size).toBeLessThan(2);
});

test.each(kinds)('%s: no element and no line holds a secret', (_name, changed) => {
  const text = bundle(changed)
    .map((file) => file.text)
    .join('\n');
  expect(text).not.toMatch(/<(password|consumerSecret|oauthToken|oauthRefreshToken|awsAccessSecret)>/);
  expect(text).not.toMatch(/ATATT|ATCTT|eyJ[\w-]{10,}\.|00D\w{12,15}!|5Aep861|BEGIN [A-Z ]*PRIVATE KEY/);
  // The consumer key is the only long text without blanks that is not an address: no other could be a token.
  const long =
    text.replaceAll(everything.consumerKey, '').match(/(?<![\w/.:-])[A-Za-z0-9+=]{24,}(?![\w/.])/g) ?? [];
  expect(long.filter((word) => /\d/.test(word))).toEqual([]);
});

test.each(kinds)('%s: undo names what the bundle named, and Salesforce takes no more', (_name, changed) => {
  const undone = textsOf(
    parseFile(bundle(changed).find(({ path: place }) => place === 'undo/destructiveChanges.xml')?.text ?? '')
      .node,
    'members',
  );
  const made = xmlOf(changed)
    .filter(({ root }) => !root.startsWith('ExtlClntApp'))
    .map(({ name }) => name);
  expect([...undone].sort()).toEqual(made.sort());
});

test('answers are in the bundle, and make the same bundle', () => {
  const files = bundle();
  const again: unknown = JSON.parse(files.find(({ path: place }) => place === 'answers.json')?.text ?? '');
  expect(again).toEqual(someAnswers());
});

test('the zip has the files, in order, with the format’s first date', () => {
  const files = bundle();
  const zip = zipOf(files);
  expect(
    Object.entries(unzipSync(zip)).map(([place, bytes]) => ({ path: place, text: strFromU8(bytes) })),
  ).toEqual(files);
  expect(Buffer.from(zip.slice(10, 14)).toString('hex')).toBe('00002100');
});

test.each([
  '<script>&"\'',
  ']]>',
  '`a` ``b``',
  '$(rm -rf ~)',
  '{0}; DROP',
  '‘quoted’ “so”',
  'A\u{1f600}',
  '| a | [b](http://c)',
])('the label %s stays text wherever it stands', (label) => {
  const answers = someAnswers({ label });
  const app = xmlOf({ label }).find(({ root }) => root === 'ExternalClientApplication');
  expect(textsOf(app?.node ?? '', 'label')).toEqual([answers.label]);
  expect(
    bundleOf(answers)
      .filter(({ path: place }) => place.startsWith('scripts/'))
      .map(({ text }) => text),
  ).toEqual(
    bundle()
      .filter(({ path: place }) => place.startsWith('scripts/'))
      .map(({ text }) => text),
  );
});

test('no hand step is listed twice, and each has its way and what to do', () => {
  for (const [, changed] of kinds) {
    const steps = handStepsOf(someAnswers(changed));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(steps.every(({ way, todo }) => way.length > 0 && todo.length > 0)).toBe(true);
  }
});
