import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { partsOfBridge } from './static/shared/bridge/parts-of-bridge.mjs';
import { catalogues } from './static/shared/messages/compile/vite-plugin.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where the pages in the pseudo-language are, under the same paths as the app's own. */
export const pseudoPages = 'build/pseudo';

/**
 * How one page folder becomes the static files its manifest resource names: relative addresses only, since the
 * platform serves each build under a path of its own.
 * @param {string} resourcePath the resource's `path` in manifest.yml, such as `static/panel/build`
 * @param {{ readonly isPseudo?: boolean }} [how] `isPseudo`: in the pseudo-language, into a folder the app is not deployed with
 * @returns {import('vite').InlineConfig}
 */
export function pageConfig(resourcePath, { isPseudo = false } = {}) {
  const page = path.resolve(here, path.dirname(resourcePath));
  const outDir = path.resolve(here, isPseudo ? pseudoPages : '', resourcePath);
  return {
    configFile: false,
    root: page,
    base: './',
    logLevel: 'warn',
    plugins: [catalogues({ isPseudo }), partsOfBridge()],
    resolve: {
      // Atlaskit's packages hold a build for browsers of 2019, too: without the helpers that older ones need.
      mainFields: ['module:es2019', 'browser', 'module'],
      // Some Atlaskit packages bring their own react-dom, and two of them on one page break hooks.
      dedupe: ['react', 'react-dom'],
      alias: [
        {
          // Atlaskit's feature flags; they are all off on a page that never configures their client.
          find: '@atlaskit/platform-feature-flags/fg',
          replacement: path.join(here, 'static/shared/no-feature-flags.ts'),
        },
        // Components use `cx` alone of it, the same function; the rest tells, with a banner, that styles were not compiled.
        { find: '@atlaskit/css', replacement: '@compiled/react' },
        {
          // What Atlaskit's buttons tell Atlassian's analytics of each press; no page listens.
          find: '@atlaskit/analytics-next/usePlatformLeafEventHandler',
          replacement: path.join(here, 'static/shared/no-analytics.ts'),
        },
      ],
    },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  };
}
