/** What breaks a wall: why, in which file, with which code, and the rule that refuses it. */
export type Breach = readonly [why: string, file: string, code: string, rule: string];

const paths = 'import-x/no-restricted-paths';
const imports = 'no-restricted-imports';
const text = 'texts/no-text';

/** What screens must not do: know another feature's, talk to Forge, and say anything that is in no catalogue. */
export const screenBreaches: readonly Breach[] = [
  [
    'connections’ screens import those of records',
    'static/connections/settings-page.tsx',
    "import '../records/access-settings';",
    paths,
  ],
  [
    'records’ screens import those of connections',
    'static/records/access-settings.tsx',
    "import '../connections/settings-page';",
    paths,
  ],
  [
    'a page imports what is records’ own',
    'static/admin/access-fold.tsx',
    "import '../records/access/access-form';",
    paths,
  ],
  [
    'records’ screens talk to Forge themselves',
    'static/records/access-settings.tsx',
    "import '@forge/bridge';",
    imports,
  ],
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
];
