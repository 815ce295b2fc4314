import { compile, groupsOf } from './compile.mjs';

const catalogue = /^(.*\/messages\/[a-zA-Z-]+\.yml)(?:\?group=(\w+))?$/;

/**
 * Compiles catalogues while a page is built: a module for each group, so that what a page shows later comes later.
 * @param {{ readonly isPseudo?: boolean }} [how]
 * @returns {import('vite').Plugin}
 */
export function catalogues({ isPseudo = false } = {}) {
  return {
    name: 'catalogues',
    load(id) {
      const [, file, group] = catalogue.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const code = group === undefined ? listed(file) : compile(file, { isPseudo, group });
      return { code, moduleType: 'js', moduleSideEffects: false };
    },
  };
}

function listed(file) {
  return groupsOf(file)
    .map((group) => `export { ${group} } from ${JSON.stringify(`${file}?group=${group}`)};`)
    .join('\n');
}
