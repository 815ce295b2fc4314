import config from './jest.config.mjs';

/** The end-to-end tests: one real Chromium for all of them, a local cloud of its own for each file. */
export default {
  displayName: 'browser',
  testEnvironment: 'node',
  roots: ['<rootDir>/test/browser'],
  testMatch: ['**/*.test.ts'],
  transform: config.projects[0].transform,
  testRunner: config.projects[0].testRunner,
  globalSetup: '<rootDir>/test/browser/open-browser.mjs',
  globalTeardown: '<rootDir>/test/browser/close-browser.mjs',
  maxWorkers: '100%',
  testTimeout: config.testTimeout,
};
