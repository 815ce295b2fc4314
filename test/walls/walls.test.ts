import { execFileSync } from 'node:child_process';
import path from 'node:path';

const paths = 'import-x/no-restricted-paths';
const imports = 'no-restricted-imports';
const text = 'texts/no-text';

/** Each line breaks one wall of the README's map, written into a file that exists. */
const breaches: readonly (readonly [why: string, file: string, code: string, rule: string])[] = [
  ['a page imports a verb', 'static/panel/main.tsx', "import '../../src/links/open-panel';", paths],
  ['a page imports another page', 'static/panel/main.tsx', "import '../admin/main';", paths],
  [
    'a page imports what is a feature’s own',
    'static/panel/main.tsx',
    "import '../links/rows/own-host';",
    paths,
  ],
  [
    'a feature of the screen imports another',
    'static/runs/bulk-push.tsx',
    "import '../links/link-form';",
    paths,
  ],
  ['a feature of the screen imports a page', 'static/runs/bulk-push.tsx', "import '../admin/main';", paths],
  ['the project page imports another page', 'static/project/main.tsx', "import '../admin/main';", paths],
  ['shared imports a feature', 'static/shared/words/errors.ts', "import '../../panel/main';", paths],
  ['a page talks to Forge itself', 'static/panel/main.tsx', "import '@forge/bridge';", imports],
  ['a feature talks to Forge itself', 'static/runs/bulk-push.tsx', "import '@forge/bridge';", imports],
  ['what is shared imports a verb', 'src/shared/secret.ts', "import '../links/open-panel';", paths],
  ['what is shared imports a port', 'src/shared/secret.ts', "import '../ports/ports';", paths],
  ['a model imports a port', 'src/links/model/mirror.ts', "import '../../ports/ports';", paths],
  ['a model imports a verb', 'src/links/model/mirror.ts', "import '../open-panel';", paths],
  ['a model imports a higher model', 'src/links/model/mirror.ts', "import '../../runs/model/run';", paths],
  ['a port imports a verb', 'src/ports/links.ts', "import '../links/open-panel';", paths],
  ['links import runs', 'src/links/open-panel.ts', "import '../runs/find-run';", paths],
  ['connections import links', 'src/connections/open-settings.ts', "import '../links/open-panel';", paths],
  ['people import runs', 'src/people/erase-account.ts', "import '../runs/find-run';", paths],
  [
    'a door imports what is a feature’s own',
    'src/entry/bulk.ts',
    "import '../runs/delivery/supervisor';",
    paths,
  ],
  ['a verb imports an adapter', 'src/links/open-panel.ts', "import '../adapters/connector/request';", paths],
  ['a verb imports Forge', 'src/links/open-panel.ts', "import '@forge/kvs';", imports],
  ['the contract imports what is shared', 'src/contract/link.ts', "import '../shared/secret';", paths],
  ['the contract imports a package', 'src/contract/link.ts', "import 'react';", imports],
  ['an adapter imports a verb', 'src/adapters/jira/ask-jira.ts', "import '../../links/open-panel';", paths],
  ['an adapter imports another', 'src/adapters/jira/ask-jira.ts', "import '../forge/log';", paths],
  ['the app imports the local cloud', 'src/app.ts', "import '../test/cloud/http';", paths],
  ['the local cloud imports the app', 'test/cloud/http.ts', "import '../../src/app';", paths],
  ['a page says something itself', 'static/panel/main.tsx', 'export const x = <p>Links</p>;', text],
  ['a page says it in braces', 'static/panel/main.tsx', "export const x = <p>{'Links'}</p>;", text],
  [
    'a page names a thing itself',
    'static/panel/main.tsx',
    'export const x = <p aria-label="Links" />;',
    text,
  ],
  [
    'a page names it by a choice',
    'static/panel/main.tsx',
    "export const x = (on: boolean) => <p title={on ? 'on' : ''} />;",
    text,
  ],
  ['a notice is written in code', 'static/runs/begin.ts', "export const x = { title: 'Begun' };", text],
  ['a sentence is written in code', 'static/runs/begin.ts', "export const x = 'Nothing was sent';", text],
  [
    'a words file puts words together',
    'static/runs/words/run.ts',
    'export const x = (count: number) => `${count} to go`;',
    text,
  ],
  ['a words file holds a word', 'static/runs/words/run.ts', "export const x = 'Done';", text],
  [
    'a message is read before the language is chosen',
    'static/runs/begin.ts',
    "import { run } from './messages/en.yml'; export const x = run.start;",
    'texts/when-shown',
  ],
  [
    'a verb reads the clock',
    'src/links/open-panel.ts',
    'export const now = Date.now();',
    'no-restricted-properties',
  ],
  [
    'a verb reveals a token',
    'src/links/open-panel.ts',
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
