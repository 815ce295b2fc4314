import { createRequire } from 'node:module';
import path from 'node:path';

const bridge = createRequire(import.meta.url).resolve('@forge/bridge');

/** Where each thing that pages import from `@forge/bridge` lies in that package. */
const parts = {
  makeInvoke: 'invoke/invoke.js',
  requestJira: 'fetch/index.js',
  events: 'events/events.js',
  NavigationTarget: 'router/targets.js',
  router: 'router/router.js',
  view: 'view/view.js',
};

/** What `view` needs of `@forge/i18n`; the rest of that package reads translations, with lodash. */
const localeNames = createRequire(bridge)
  .resolve('@forge/i18n')
  .replace(/index\.js$/, 'ensureLocale.js');

/**
 * Gives pages the parts of `@forge/bridge` they use. The package is CommonJS, which no bundler can take apart: whole, with
 * uploads, permissions and translations, it is a fifth of what the panel loads before it can be used. A part that is
 * missing here fails the build by its name.
 * @returns {import('vite').Plugin}
 */
export function partsOfBridge() {
  return {
    name: 'parts-of-bridge',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@forge\/(?:bridge|i18n)$/ },
      handler: (id) => (id === '@forge/bridge' ? '\0parts-of-bridge' : localeNames),
    },
    load(id) {
      if (id !== '\0parts-of-bridge') return null;
      return Object.entries(parts)
        .map(
          ([name, file]) =>
            `export { ${name} } from ${JSON.stringify(path.join(path.dirname(bridge), file))};`,
        )
        .join('\n');
    },
  };
}
