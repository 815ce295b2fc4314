import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { texts } from './eslint.texts.mjs';
import { walls } from './eslint.walls.mjs';

const forgeOnlyAtTheEdges = {
  group: ['@forge/*'],
  message: '@forge/* belongs in src/entry, src/adapters/{forge,jira}, src/app.ts and static/shared.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'static/*/build', '**/*.d.yml.ts', '.cloud'] },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    linterOptions: { noInlineConfig: true },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'] })],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'import-x/no-cycle': 'error',
      'no-else-return': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
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
      'src/{contract,shared,ports,connections,links,runs,people}/**/*.ts',
      'src/adapters/connector/**/*.ts',
      'static/{panel,action,admin,project,connections,links,runs}/**/*.{ts,tsx}',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: [forgeOnlyAtTheEdges] }] },
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
    // No clock and no chance below the composition: they are ports.
    files: ['src/{contract,shared,ports,connections,links,runs,people,entry}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is a port.' },
        { object: 'Math', property: 'random', message: 'Chance is a port.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/adapters/connector/request.ts',
      'src/adapters/forge/connection-store.ts',
      'src/shared/secret.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='reveal']",
          message: 'Only the request function and the connection store may reveal a token.',
        },
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
