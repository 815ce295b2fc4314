/**
 * Jest's own runner, which after each suite switches off what the suite tracked promises with. Before Node 24 every
 * AsyncLocalStorage that was ever entered is told of every promise until it is disabled (lib/async_hooks.js), and
 * jest-circus enters a new one for each suite and disables none: a worker that is a hundred suites old spends most of
 * its time on that.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
require('./compile-once.cjs');
const { default: runSuite } = require('jest-circus/runner');

const entered = new Set();
for (const name of ['run', 'enterWith']) {
  const enter = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    entered.add(this);
    return enter.apply(this, given);
  };
}

module.exports = async (...given) => {
  try {
    return await runSuite(...given);
  } finally {
    for (const storage of entered) storage.disable();
    entered.clear();
  }
};
