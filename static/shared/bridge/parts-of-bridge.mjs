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
};

/** The same of what they call of its `view`, which whole brings what draws Confluence's documents in frames, too. */
const partsOfView = {
  close: 'view/close.js',
  createHistory: 'view/createHistory.js',
  getContext: 'view/getContext.js',
  theme: 'view/theme.js',
};

/** The modules that stand in for the package. */
const modules = {
  '\0parts-of-bridge': `${exportsOf(parts)}\nexport * as view from '\0parts-of-view';`,
  '\0parts-of-view': exportsOf(partsOfView),
};

/** What `view` needs of `@forge/i18n`; the rest of that package reads translations, with lodash. */
const localeNames = createRequire(bridge)
  .resolve('@forge/i18n')
  .replace(/index\.js$/, 'ensureLocale.js');

const resolved = {
  '@forge/bridge': '\0parts-of-bridge',
  '\0parts-of-view': '\0parts-of-view',
  '@forge/i18n': localeNames,
};

/**
 * Gives pages the parts of `@forge/bridge` they use. The package is CommonJS, which no bundler can take apart: whole, with
 * uploads, permissions and translations, it is a fifth of what the panel loads before it can be used. A part that is
 * missing here fails the build by its name; one of `view` would otherwise be undefined when a page calls it.
 * @returns {import('vite').Plugin}
 */
export function partsOfBridge() {
  return {
    name: 'parts-of-bridge',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(?:@forge\/(?:bridge|i18n)|\0parts-of-view)$/ },
      handler: (id) => resolved[id],
    },
    load: (id) => modules[id],
    onLog(_level, log) {
      if (log.code === 'IMPORT_IS_UNDEFINED') this.error(log);
    },
  };
}

/** @param {Readonly<Record<string, string>>} files of the package, by the name each exports */
function exportsOf(files) {
  return Object.entries(files)
    .map(
      ([name, file]) => `export { ${name} } from ${JSON.stringify(path.join(path.dirname(bridge), file))};`,
    )
    .join('\n');
}
