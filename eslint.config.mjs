import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { texts } from './eslint.texts.mjs';
import { walls } from './eslint.walls.mjs';
import { retiredNames, retiredPhrases } from './eslint.words.mjs';

const forgeOnlyAtTheEdges = {
  group: ['@forge/*'],
  message: '@forge/* belongs in src/entry, src/adapters/{forge,jira,http}, src/app.ts and static/shared.',
};

const fetchIsHandedIn = 'Only src/adapters/http calls fetch, and src/app.ts hands it in.';

/** `fetch` by its own name, whoever gave it; a port may have a method of that name. */
const noFetch = { selector: "CallExpression[callee.name='fetch']", message: fetchIsHandedIn };

const noReveal = {
  selector: "CallExpression:matches([callee.property.name='reveal'], [callee.property.value='reveal'])",
  message: 'Only src/adapters/http and the stores of secrets may reveal a token.',
};

const noGlobalFetch = ['globalThis', 'global'].map((object) => ({
  object,
  property: 'fetch',
  message: fetchIsHandedIn,
}));

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'static/*/build', '**/*.d.yml.ts', '.cloud'] },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    linterOptions: { noInlineConfig: true },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'] })],
    },
    rules: {
      // That no imports go in a circle is tested in test/walls: it costs this linter more than any rule.
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'no-else-return': 'error',
      'no-restricted-syntax': ['error', ...retiredNames],
      'no-warning-comments': ['error', { terms: retiredPhrases, location: 'anywhere' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    // React is nowhere else, and these rules compile every function they are shown.
    files: ['static/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // Tests draw what the pages are made of and have next to nothing of their own to compile: two rules that only read.
    files: ['test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.ts', 'static/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: [
      'src/**/*.ts',
      'static/{panel,action,admin,project,me,setup,connections,links,records,runs}/**/*.{ts,tsx}',
    ],
    ignores: ['src/entry/**', 'src/adapters/{forge,jira,http}/**', 'src/app.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [forgeOnlyAtTheEdges] }] },
  },
  {
    files: ['src/entry/**/*.ts', 'src/adapters/{forge,jira,http}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@forge/api', importNames: ['fetch', 'default'], message: fetchIsHandedIn }],
        },
      ],
    },
  },
  {
    files: ['src/contract/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!zod/mini$|\\.)', message: 'The contract imports zod/mini and nothing else.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/setup/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!(zod/mini|fflate|@rgrove/parse-xml|@salesforce/types/metadata)$|\\.)',
              message: 'The set-up bundle is pure: no Forge, no network, no Node.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/adapters/http/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: fetchIsHandedIn }],
      'no-restricted-properties': ['error', ...noGlobalFetch],
      'no-restricted-syntax': ['error', ...retiredNames, noFetch, noReveal],
    },
  },
  {
    files: ['src/adapters/forge/{connection-store,log-in-attempts,log-ins,salesforce-sessions}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...retiredNames, noFetch] },
  },
  {
    // No clock and no chance below the composition: they are ports.
    files: ['src/{contract,shared,ports,connections,links,records,runs,people,entry,setup}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is a port.' },
        { object: 'Math', property: 'random', message: 'Chance is a port.' },
        ...noGlobalFetch,
      ],
    },
  },
  {
    // Everything a person reads stands in a catalogue.
    files: ['static/**/*.{ts,tsx}'],
    plugins: { texts },
    rules: { 'texts/no-text': 'error', 'texts/when-shown': 'error' },
  },
  {
    files: ['test/bench/**', 'test/run/**', '**/*.mjs', 'test/cloud/**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
