import { execFileSync } from 'node:child_process';
import path from 'node:path';

const paths = 'import-x/no-restricted-paths';
const imports = 'no-restricted-imports';

/** Each line breaks one wall of the README's map, written into a file that exists. */
const breaches: readonly (readonly [why: string, file: string, code: string, rule: string])[] = [
  ['a page imports a verb', 'static/panel/main.tsx', "import '../../src/usecases/open-panel';", paths],
  ['a page imports another page', 'static/panel/main.tsx', "import '../admin/main';", paths],
  ['a feature imports another', 'static/bulk/bulk-push.tsx', "import '../linking/link-form';", paths],
  ['a feature imports a page', 'static/bulk/bulk-push.tsx', "import '../admin/main';", paths],
  ['the project page imports another page', 'static/project/main.tsx', "import '../admin/main';", paths],
  ['shared imports a feature', 'static/shared/words/errors.ts', "import '../../panel/main';", paths],
  ['a page talks to Forge itself', 'static/panel/main.tsx', "import '@forge/bridge';", imports],
  ['a feature talks to Forge itself', 'static/bulk/bulk-push.tsx', "import '@forge/bridge';", imports],
  ['the domain imports a verb', 'src/domain/secret.ts', "import '../usecases/open-panel';", paths],
  ['the domain imports a port', 'src/domain/secret.ts', "import '../ports';", paths],
  [
    'a verb imports an adapter',
    'src/usecases/open-panel.ts',
    "import '../adapters/connector/request';",
    paths,
  ],
  ['a verb imports Forge', 'src/usecases/open-panel.ts', "import '@forge/kvs';", imports],
  ['the contract imports the domain', 'src/contract/link.ts', "import '../domain/secret';", paths],
  ['the contract imports a package', 'src/contract/link.ts', "import 'react';", imports],
  [
    'an adapter imports a verb',
    'src/adapters/jira/ask-jira.ts',
    "import '../../usecases/open-panel';",
    paths,
  ],
  ['the app imports the local cloud', 'src/app.ts', "import '../test/cloud/http';", paths],
  ['the local cloud imports the app', 'test/cloud/http.ts', "import '../../src/app';", paths],
  [
    'a verb reads the clock',
    'src/usecases/open-panel.ts',
    'export const now = Date.now();',
    'no-restricted-properties',
  ],
  [
    'a verb reveals a token',
    'src/usecases/open-panel.ts',
    'export const x = (s: { reveal(): string }) => s.reveal();',
    'no-restricted-syntax',
  ],
];

describe('the walls between the rooms', () => {
  const script = path.join(__dirname, 'lint-breaches.mjs');
  const input = JSON.stringify(breaches.map(([, file, code]) => ({ file, code })));
  const refused: unknown = JSON.parse(execFileSync(process.execPath, [script, input], { encoding: 'utf8' }));

  test.each(breaches.map(([why, , , rule], index) => ({ why, rule, index })))(
    'refuse: $why',
    ({ rule, index }) => {
      expect(Array.isArray(refused) && refused[index]).toContain(rule);
    },
  );
});
