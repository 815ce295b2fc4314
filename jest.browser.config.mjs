import config from './jest.config.mjs';

/** The end-to-end tests: one real Chromium on one local cloud, so one worker. */
export default {
  displayName: 'browser',
  testEnvironment: 'node',
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.test.ts'],
  transform: config.projects[0].transform,
  maxWorkers: 1,
  testTimeout: 30_000,
};
