import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogues } from './static/shared/messages/compile/vite-plugin.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * How one page folder becomes the static files its manifest resource names: relative addresses only, since the
 * platform serves each build under a path of its own.
 * @param {string} resourcePath the resource's `path` in manifest.yml, such as `static/panel/build`
 * @returns {import('vite').InlineConfig}
 */
export function pageConfig(resourcePath) {
  const outDir = path.resolve(here, resourcePath);
  return {
    configFile: false,
    root: path.dirname(outDir),
    base: './',
    logLevel: 'warn',
    plugins: [catalogues()],
    resolve: {
      // Some Atlaskit packages bring their own react-dom, and two of them on one page break hooks.
      dedupe: ['react', 'react-dom'],
      alias: [
        {
          // Atlaskit's feature flag client; its gates are all off on a page that never configures it.
          find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
          replacement: path.join(here, 'static/shared/no-feature-gates.ts'),
        },
      ],
    },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  };
}
