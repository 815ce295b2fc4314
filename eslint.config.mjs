import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const room = (target, from, message) => ({ target, from, message });
const forgeOnlyAtTheEdges = {
  group: ['@forge/*'],
  message: '@forge/* belongs in src/entry, src/adapters/{forge,jira}, src/app.ts and static/shared.',
};

/** The walls between the rooms, as the README's map draws them. */
const walls = [
  room(
    './src/contract',
    ['./src/!(contract)/**', './src/*.ts'],
    'The contract imports zod and nothing else.',
  ),
  room('./src/domain', ['./src/!(contract|domain)/**', './src/*.ts'], 'The domain knows the contract only.'),
  room(
    './src/usecases',
    ['./src/entry', './src/adapters', './src/app.ts', './src/index.ts'],
    'Verbs see the world through src/ports.ts.',
  ),
  room(
    './src/adapters',
    ['./src/entry', './src/usecases', './src/app.ts', './src/index.ts'],
    'Adapters implement ports and know no verbs.',
  ),
  room(
    './src/adapters/connector',
    ['./src/adapters/jira', './src/adapters/forge'],
    'Adapters do not know each other.',
  ),
  room(
    './src/adapters/jira',
    ['./src/adapters/connector', './src/adapters/forge'],
    'Adapters do not know each other.',
  ),
  room(
    './src/adapters/forge',
    ['./src/adapters/connector', './src/adapters/jira'],
    'Adapters do not know each other.',
  ),
  room('./src/entry', ['./src/adapters'], 'Doors meet adapters only through src/app.ts.'),
  room(
    './static',
    ['./src/!(contract)/**', './src/*.ts'],
    'Pages share the contract with the back end, nothing else.',
  ),
  room('./static/shared', ['./static/!(shared)/**'], 'What is shared knows no feature.'),
  room('./static/linking', ['./static/!(shared|linking)/**'], 'A feature knows no page.'),
  room(
    './static/panel',
    ['./static/action', './static/admin', './static/project'],
    'A page knows no other page.',
  ),
  room(
    './static/action',
    ['./static/panel', './static/admin', './static/project'],
    'A page knows no other page.',
  ),
  room(
    './static/admin',
    ['./static/panel', './static/action', './static/project'],
    'A page knows no other page.',
  ),
  room('./src', ['./test'], 'What is deployed knows nothing of the tests and the local cloud.'),
  room('./static', ['./test'], 'What is deployed knows nothing of the tests and the local cloud.'),
  room(
    './test/cloud',
    ['./src', './static'],
    'The local cloud runs the app from outside and knows nothing of its code.',
  ),
];

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'static/*/build', '.cloud'] },
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
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
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
      'src/{contract,domain,usecases}/**/*.ts',
      'src/adapters/connector/**/*.ts',
      'static/{panel,action,admin,linking}/**/*.{ts,tsx}',
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
    files: ['src/{contract,domain,usecases,entry}/**/*.ts'],
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
      'src/domain/secret.ts',
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
    files: ['test/bench/**', 'test/run/**', '**/*.mjs', 'test/cloud/**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
