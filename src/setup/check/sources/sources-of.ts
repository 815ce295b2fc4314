import type { DroppedFile } from '../dropped-file';
import { limits } from '../limits';
import { isInFolderOfKinds, kindBySuffix } from '../metadata/kinds';
import { trouble, type Trouble } from '../trouble';
import { safePath } from '../zip/safe-path';
import { expandZip, isZip, type ZippedFile } from './expand';
import { toolsFolderOf, worthOf, type Worth } from './worth-reading';

/** One file to read, from a zip or not. `read` never rejects. */
export interface Source {
  readonly path: string;
  readonly size: number;
  readonly worth: Worth;
  /** Its name or folder says that it belongs to a set-up: trouble with it is told. */
  readonly isLikely: boolean;
  readonly read: () => Promise<Uint8Array | Trouble>;
}

export interface Sources {
  readonly sources: readonly Source[];
  readonly folders: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** All files there are to read, with zips opened, in order of their paths: results do not depend on how a browser lists a folder. */
export async function sourcesOf(dropped: readonly DroppedFile[]): Promise<Sources> {
  const troubles: Trouble[] = [];
  const files: Source[] = [];
  let zipBytes = 0;
  for (const file of dropped.slice(0, limits.files)) {
    const safe = safePath(file.path);
    if (safe.kind === 'refused') troubles.push(trouble(safe.code, file.path.slice(0, 200)));
    else if (isZip(safe.path)) {
      // They stay in memory until their last file is read.
      zipBytes += file.size;
      if (zipBytes > limits.totalBytes) {
        troubles.push(trouble('totalTooLarge', safe.path));
        continue;
      }
      const opened = await opening({ ...file, path: safe.path });
      troubles.push(...opened.troubles);
      files.push(...opened.files.map(zipped));
    } else files.push(loose({ ...file, path: safe.path }));
  }
  const inTools = new Set(files.flatMap(({ path }) => toolsFolderOf(path) ?? []));
  troubles.push(
    ...[...inTools].filter((path) => !path.endsWith('__MACOSX')).map((path) => trouble('notLookedAt', path)),
  );
  const looked = files.filter(({ path }) => toolsFolderOf(path) === null);
  const isTooMany = dropped.length > limits.files || looked.length > limits.files;
  if (isTooMany) troubles.push(trouble('tooManyFiles', ''));
  const sorted = looked.slice(0, limits.files).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    sources: sorted.filter(({ path }) => !path.endsWith('/')),
    folders: sorted.map(({ path }) => path).filter((path) => path.endsWith('/')),
    troubles,
  };
}

async function opening(zip: DroppedFile) {
  try {
    return await expandZip(zip);
  } catch {
    // The browser could not read the file: it vanished, or lies where the browser may not look.
    return { files: [], troubles: [trouble('unreadable', zip.path)] };
  }
}

function zipped({ path, size, unpack }: ZippedFile): Source {
  return { ...sourceOf(path, size), read: () => Promise.resolve(unpack()) };
}

function loose({ path, size, read }: DroppedFile): Source {
  // As above.
  return { ...sourceOf(path, size), read: () => read().catch(() => trouble('unreadable', path)) };
}

function sourceOf(path: string, size: number): Omit<Source, 'read'> {
  const isLikely = kindBySuffix(path) !== null || isInFolderOfKinds(path);
  return { path, size, worth: worthOf(path), isLikely };
}
