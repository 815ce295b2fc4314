import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { screenBreaches, type Breach } from './screen-breaches';

const paths = 'import-x/no-restricted-paths';
const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';
const reveals = 'export const x = (s: { reveal(): string }) => s.reveal();';

/** Each line breaks one wall of docs/architecture.md, written into a file that exists. */
const breaches: readonly Breach[] = [
  ...screenBreaches,
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
  ['links import runs', 'src/links/open-panel.ts', "import '../runs/stored-run';", paths],
  ['connections import links', 'src/connections/open-settings.ts', "import '../links/open-panel';", paths],
  ['people import runs', 'src/people/erase-account.ts', "import '../runs/stored-run';", paths],
  [
    'a door imports what is a feature’s own',
    'src/entry/bulk.ts',
    "import '../runs/delivery/delivery-context';",
    paths,
  ],
  [
    'a door imports a part of search',
    'src/entry/search.ts',
    "import '../records/search/found-cards';",
    paths,
  ],
  ['a model imports a part', 'src/records/model/card.ts', "import '../access/way-of';", paths],
  [
    'an adapter imports a part',
    'src/adapters/jira/ask-jira.ts',
    "import '../../records/search/found-cards';",
    paths,
  ],
  [
    'the set-up bundle imports a verb',
    'src/setup/default-answers.ts',
    "import '../links/open-panel';",
    paths,
  ],
  [
    'a verb imports the set-up bundle',
    'src/links/open-panel.ts',
    "import '../setup/default-answers';",
    paths,
  ],
  [
    'a page imports the set-up bundle',
    'static/panel/main.tsx',
    "import '../../src/setup/default-answers';",
    paths,
  ],
  ['the set-up bundle imports Node', 'src/setup/default-answers.ts', "import 'node:fs';", imports],
  [
    'the page of the set-up imports a verb',
    'static/setup/main.tsx',
    "import '../../src/links/open-panel';",
    paths,
  ],
  ['a verb imports an adapter', 'src/links/open-panel.ts', "import '../adapters/connector/wire';", paths],
  ['a verb imports Forge', 'src/links/open-panel.ts', "import '@forge/kvs';", imports],
  ['the contract imports what is shared', 'src/contract/link.ts', "import '../shared/secret';", paths],
  ['the contract imports a package', 'src/contract/link.ts', "import 'react';", imports],
  ['an adapter imports a verb', 'src/adapters/jira/ask-jira.ts', "import '../../links/open-panel';", paths],
  ['an adapter imports another', 'src/adapters/jira/ask-jira.ts', "import '../forge/log';", paths],
  ['the Connector’s imports Jira’s', 'src/adapters/connector/wire.ts', "import '../jira/ask-jira';", paths],
  ['Forge’s imports the Connector’s', 'src/adapters/forge/log.ts', "import '../connector/wire';", paths],
  ['what all adapters use imports one', 'src/adapters/http/request.ts', "import '../connector/wire';", paths],
  [
    'what all adapters use imports a verb',
    'src/adapters/http/request.ts',
    "import '../../links/open-panel';",
    paths,
  ],
  ['the Connector’s imports Forge', 'src/adapters/connector/wire.ts', "import '@forge/api';", imports],
  ['a port imports Forge', 'src/ports/links.ts', "import '@forge/api';", imports],
  ['a door takes Forge’s fetch', 'src/entry/panel.ts', "import { fetch } from '@forge/api';", imports],
  [
    'an adapter takes Forge’s fetch',
    'src/adapters/jira/ask-jira.ts',
    "import { fetch } from '@forge/api';",
    imports,
  ],
  [
    'an adapter takes all of Forge’s API',
    'src/adapters/forge/log.ts',
    "import api from '@forge/api';",
    imports,
  ],
  [
    'a verb takes the global fetch',
    'src/links/open-panel.ts',
    'export const x = fetch;',
    'no-restricted-globals',
  ],
  [
    'an adapter takes the global fetch',
    'src/adapters/connector/calls.ts',
    'export const x = globalThis.fetch;',
    'no-restricted-properties',
  ],
  [
    'a verb takes the global fetch by its object',
    'src/links/open-panel.ts',
    'export const x = globalThis.fetch;',
    'no-restricted-properties',
  ],
  [
    'an adapter calls the fetch it was handed',
    'src/adapters/connector/connector-for.ts',
    "export const x = ({ fetch }: { fetch(url: string): void }) => fetch('https://x');",
    syntax,
  ],
  ['the composition calls fetch', 'src/app.ts', "export const x = fetch('https://x');", syntax],
  [
    'the store calls fetch',
    'src/adapters/forge/connection-store.ts',
    "export const x = fetch('https://x');",
    syntax,
  ],
  ['the app imports the local cloud', 'src/app.ts', "import '../test/cloud/http';", paths],
  ['the local cloud imports the app', 'test/cloud/http.ts', "import '../../src/app';", paths],
  [
    'a name is a retired word',
    'src/links/open-panel.ts',
    'export const overseer = 1;',
    'no-restricted-syntax',
  ],
  [
    'a comment is of another century',
    'src/links/open-panel.ts',
    '// Held, lest it be lost.',
    'no-warning-comments',
  ],
  [
    'a verb reads the clock',
    'src/links/open-panel.ts',
    'export const now = Date.now();',
    'no-restricted-properties',
  ],
  ['a verb reveals a token', 'src/links/open-panel.ts', reveals, syntax],
  ['the Connector’s reveals a token', 'src/adapters/connector/connector-for.ts', reveals, syntax],
  ['another store reveals a token', 'src/adapters/forge/push-seals.ts', reveals, syntax],
  [
    'a verb reveals a token by another spelling',
    'src/links/open-panel.ts',
    "export const x = (s: { reveal(): string }) => s['reveal']();",
    syntax,
  ],
];

/** Which rules refuse each of these snippets. */
function rulesBrokenBy(snippets: readonly { readonly file: string; readonly code: string }[]): unknown {
  const script = path.join(__dirname, 'lint-breaches.mjs');
  return JSON.parse(execFileSync(process.execPath, [script, JSON.stringify(snippets)], { encoding: 'utf8' }));
}

describe('the walls between the rooms', () => {
  const refused = rulesBrokenBy(breaches.map(([, file, code]) => ({ file, code })));

  test.each(breaches.map(([why, , , rule], index) => ({ why, rule, index })))(
    'refuse: $why',
    ({ rule, index }) => {
      expect(Array.isArray(refused) && refused[index]).toContain(rule);
    },
  );
});

test('what adapters/http and the connection store are there for is not refused', () => {
  const allowed = [
    { file: 'src/adapters/http/request.ts', code: reveals },
    { file: 'src/adapters/http/request.ts', code: "export const x = fetch('https://x');" },
    {
      file: 'src/adapters/http/time-left.ts',
      code: "import { getAppContext } from '@forge/api'; getAppContext();",
    },
    { file: 'src/adapters/forge/connection-store.ts', code: reveals },
    { file: 'src/adapters/jira/ask-jira.ts', code: "import '../http/patience';" },
    { file: 'src/app.ts', code: "import { fetch } from '@forge/api'; export const x = { fetch };" },
  ];
  expect(rulesBrokenBy(allowed)).toEqual(allowed.map(() => []));
});
