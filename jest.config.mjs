const transform = {
  '/messages/[a-zA-Z-]+\\.yml$': '<rootDir>/static/shared/messages/compile/jest-transform.mjs',
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

const testRunner = '<rootDir>/test/run/suite-runner.cjs';

/** Two projects: what runs in Node (src, the local cloud) and what runs in a page (static). */
export default {
  // Jest would leave one core idle, which on two cores is half the machine.
  maxWorkers: '100%',
  // Ends what hangs, and nothing else: a busy machine takes its time.
  testTimeout: 300_000,
  globalSetup: '<rootDir>/test/run/begin-tests.mjs',
  globalTeardown: '<rootDir>/test/run/end-tests.mjs',
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      roots: ['<rootDir>/test', '<rootDir>/src', '<rootDir>/static'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
      transform,
      testRunner,
    },
    {
      displayName: 'page',
      testEnvironment: '<rootDir>/test/run/page-environment.cjs',
      roots: ['<rootDir>/test', '<rootDir>/src', '<rootDir>/static'],
      testMatch: ['**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/static/setup.ts'],
      moduleNameMapper: { '\\.css$': '<rootDir>/test/static/empty-style.ts' },
      transform,
      testRunner,
    },
  ],
};
