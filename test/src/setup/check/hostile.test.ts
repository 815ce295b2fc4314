import { checkFiles } from '../../../../src/setup/check/check-files';
import { rules } from '../../../../src/setup/rules';
import { aFile, check } from './check';
import { at, cleanSetUp } from './clean-set-up';
import { legacyCredential, namedCredential } from './other-files';
import { aZip, overwritten, placesIn, zipOf } from './zips';

const file = 'namedCredentials/Jira.namedCredential';
const jira = namedCredential('https://acme.atlassian.net', 'Jira_Basic');

describe('zips', () => {
  test('a whole set-up is read from a zip as it is from a folder', async () => {
    const fromFolder = await check(cleanSetUp);
    expect(await check([aZip(cleanSetUp)])).toEqual(fromFolder);
  });

  test('however a zip is cut short, it is told and nothing breaks', async () => {
    const zip = zipOf(cleanSetUp);
    for (let length = 0; length < zip.length; length += 37) {
      const { troubles, findings } = await check([aFile('z.zip', zip.slice(0, length))]);
      expect(troubles).toContainEqual({ code: 'zipDamaged', path: 'z.zip', detail: '' });
      expect(findings).toEqual([]);
    }
  });

  test('whatever single byte of a zip is wrong, nothing breaks and no other content is taken for true', async () => {
    const zip = zipOf({ [file]: jira });
    for (let index = 0; index < zip.length; index++) {
      const { findings } = await check([aFile('z.zip', overwritten(zip, index, [(zip[index] ?? 0) ^ 0xff]))]);
      // A wrong letter in the name alone may be told.
      expect(findings.filter(({ rule }) => rules[rule].subject !== 'files')).toEqual([]);
    }
  });

  test('a size that is a lie does not fill memory: unpacking ends where the promise does', async () => {
    const zip = zipOf({ [file]: new Uint8Array(8 * 1024 * 1024) });
    const { entry } = placesIn(zip);
    const promising = overwritten(zip, entry + 24, [0x10, 0, 0, 0]);
    const { troubles } = await check([aFile('z.zip', promising)]);
    expect(troubles).toContainEqual({ code: 'zipDamaged', path: `z.zip/${file}`, detail: '' });
  });

  test.each(['../x', 'a/../../x', '/etc/x', 'C:/x', 'c:\\x', '\\\\host\\x', '..\\x', 'a\u0000b'])(
    'the path %j is refused',
    async (path) => {
      const { troubles, components } = await check([aZip({ [`${path}.namedCredential`]: jira })]);
      expect(components).toBe(0);
      expect(troubles.map(({ code }) => code)).toContain('unsafePath');
    },
  );

  test('an unknown way of packing is told', async () => {
    const zip = zipOf({ [file]: jira });
    const { troubles } = await check([aFile('z.zip', overwritten(zip, placesIn(zip).entry + 10, [99]))]);
    expect(troubles).toContainEqual({ code: 'zipForm', path: `z.zip/${file}`, detail: '' });
  });
});

describe('XML', () => {
  test('entities are not resolved, whatever they stand for', async () => {
    const bomb = `<!DOCTYPE x [${'<!ENTITY a "&b;&b;">'.repeat(10)}]>`;
    const { troubles } = await check({ [file]: jira.replace('<NamedCredential', `${bomb}<NamedCredential`) });
    expect(troubles.map(({ code }) => code)).toContain('xmlDoctype');
    const undeclared = await check({ [file]: jira.replace('acme', '&acme;') });
    expect(undeclared.troubles.map(({ code }) => code)).toContain('xmlMalformed');
  });

  test('a comment may speak of document types and of tags', async () => {
    const comment = `<!-- <!DOCTYPE x> ${'<a>'.repeat(500)} -->`;
    const { troubles, components } = await check({ [file]: jira.replace('<label>', `${comment}<label>`) });
    expect({ troubles, components }).toEqual({ troubles: [], components: 1 });
  });

  test.each(['<!--', '<![CDATA[', '<?', '<a', '<a ', '&#', '<a b="', ']]>', '<NamedCredential>'])(
    'a file of nothing but %j is read in one pass',
    async (text) => {
      const { components } = await check({ [file]: text.repeat(200_000) });
      expect(components).toBe(0);
    },
  );

  test('UTF-16 without a mark, and other declared encodings, are read', async () => {
    const plain = Uint8Array.from(Buffer.from(jira, 'utf16le'));
    const latin = Uint8Array.from(
      Buffer.from(jira.replace('UTF-8', 'ISO-8859-1').replace('Jira', 'Jirà'), 'latin1'),
    );
    const both = await check([aFile('a/A.namedCredential', plain), aFile('a/B.namedCredential', latin)]);
    expect(both.components).toBe(2);
    expect(both.troubles.map(({ detail }) => detail)).toEqual(['UTF-16LE', 'ISO-8859-1']);
  });
});

describe('secrets', () => {
  const token = `ATATT3xFfGF0${'x9_-'.repeat(40)}`;
  const secrets = {
    'namedCredentials/A.namedCredential': legacyCredential({ password: token }),
    'namedCredentials/B.namedCredential': legacyCredential({
      endpoint: `https://ada:${token}@acme.atlassian.net/x`,
    }),
    'scripts/run.sh': `curl -u ada@acme.test:${token}`,
    'classes/Jira.cls': `h.setHeader('Authorization', 'Basic ${btoa(`ada@acme.test:${token}`)}');`,
  };

  test('are told once a file, and shown nowhere', async () => {
    const result = await check(secrets);
    const told = result.findings.filter(({ rule }) => rule === 'secretInFile').map(({ path }) => path);
    expect(told.sort()).toEqual(Object.keys(secrets).sort());
    expect(JSON.stringify(result)).not.toMatch(/ATATT3|x9_-|QVRBVFQ/);
  });

  test.each([
    'Basic authentication is not enough here',
    'https://acme.test:8080/path@x',
    'ATATT3 is how they begin',
  ])('what only looks a little like one is not told: %s', async (text) => {
    expect((await check({ 'docs/readme.md': text })).findings).toEqual([]);
  });
});

test('files of other products are passed over in silence, and so are their faults', async () => {
  const { findings, troubles } = await check({
    ...cleanSetUp,
    'pom.xml': '<project>',
    'md/classes/A.cls-meta.xml': '<ApexClass>',
    'md/settings/Apex.settings': '<ApexSettings/>',
    'md/namedCredentials/Billing.namedCredential': namedCredential('http://billing.test/v1', 'Nobody'),
  });
  expect({ findings, troubles }).toEqual({ findings: [], troubles: [] });
});

test('the order in which files are dropped changes nothing', async () => {
  const files = Object.entries({ ...cleanSetUp, [at.jira]: jira.replace('https:', 'http:') }).map(
    ([path, text]) => aFile(path, text),
  );
  expect(await check([...files].reverse())).toEqual(await check(files));
});

test('a check stops between files, and progress counts every one', async () => {
  const files = Object.entries(cleanSetUp).map(([path, text]) => aFile(path, text));
  const told: number[] = [];
  const result = await checkFiles(
    files,
    {},
    {
      onProgress: ({ done }) => {
        told.push(done);
      },
      shouldStop: () => told.length === 5,
    },
  );
  expect({ result, told }).toEqual({ result: { kind: 'stopped' }, told: [1, 2, 3, 4, 5] });
});
