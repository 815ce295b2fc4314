import { metadataPlaces } from '../../metadata-places';
import { found, type Finding } from '../finding';
import type { Component } from '../metadata/components';
import { isSourceForm } from '../metadata/kinds';
import { trouble, type Trouble } from '../trouble';

/** The folders that were dropped with nothing in them: the outermost of each, all if nothing was dropped but folders. */
export function emptyFolders(folders: readonly string[], files: readonly string[]): readonly Trouble[] {
  const full = new Set(files.flatMap(above));
  const empty = folders.map((folder) => folder.replace(/\/+$/, '')).filter((folder) => !full.has(folder));
  const all = new Set(empty);
  return empty
    .filter((folder) => !above(folder).some((outer) => all.has(outer)))
    .map((folder) => trouble('emptyFolder', folder));
}

function above(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Components in a folder where Salesforce's tools do not look for them. In Metadata API form a file lies in its kind's
 * folder, and that beside `package.xml`, where there is one; in source form any place will do.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/file_based_zip_file.htm
 */
export function inWrongFolders(
  components: readonly Component[],
  files: readonly string[],
): readonly Finding[] {
  const roots = files
    .filter((file) => /(?:^|\/)package\.xml$/i.test(file))
    .map((file) => file.slice(0, -'package.xml'.length))
    .sort((a, b) => b.length - a.length);
  return components.flatMap((component) => {
    const { path, kind } = component;
    // Files picked one by one come without their folders.
    if (!path.includes('/') || isSourceForm(path)) return [];
    const root = roots.find((each) => path.startsWith(each));
    const above = path
      .slice(root?.length ?? 0)
      .split('/')
      .slice(0, -1);
    const folder = root === undefined ? (above.at(-1) ?? '') : above.join('/');
    const wanted = metadataPlaces[kind].folder;
    return folder === wanted ? [] : [found('wrongFolder', component, { value: folder, wanted })];
  });
}
