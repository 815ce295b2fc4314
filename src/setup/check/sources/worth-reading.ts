import { kindBySuffix, isInFolderOfKinds } from '../metadata/kinds';

/** Folders of tools within a project: large, made by machines, and none of the set-up's. */
const leftOut = ['node_modules', '.git', '.sfdx', '.sf', '__MACOSX'];

/** The folder of a tool that a file lies in; null for all others. */
export function toolsFolderOf(path: string): string | null {
  const parts = path.split('/');
  const index = parts.slice(0, -1).findIndex((part) => leftOut.includes(part));
  return index === -1 ? null : parts.slice(0, index + 1).join('/');
}

/** `metadata`: may be a part of the set-up. `text`: may only hold a secret. `none`: nothing to read. */
export type Worth = 'metadata' | 'text' | 'none';

const binary =
  /\.(?:png|jpe?g|gif|webp|ico|bmp|svg|pdf|docx?|xlsx?|pptx?|resource|jar|gz|tgz|7z|rar|woff2?|ttf|otf|eot|mp[34]|mov|exe|dll|so|dylib|class|wasm|map)$/i;

export function worthOf(path: string): Worth {
  if (/\.xml$/i.test(path) || kindBySuffix(path) !== null || isInFolderOfKinds(path)) return 'metadata';
  return binary.test(path) ? 'none' : 'text';
}
