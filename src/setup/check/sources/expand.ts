import type { DroppedFile } from '../dropped-file';
import { limits } from '../limits';
import { trouble, type Trouble } from '../trouble';
import { readDirectory, type ZipEntry } from '../zip/directory';
import { inflateEntry } from '../zip/inflate-entry';
import { safePath } from '../zip/safe-path';

/** A zip's files as if they had been dropped one by one, under the zip's own path, and what is wrong with it. */
export interface Expanded {
  readonly files: readonly ZippedFile[];
  readonly troubles: readonly Trouble[];
}

/** A file in a zip: unpacked when it is asked for. */
export interface ZippedFile {
  readonly path: string;
  readonly size: number;
  readonly unpack: () => Uint8Array | Trouble;
}

/** Reads a dropped zip's directory. Nothing is unpacked yet; an entry that is not to be trusted is named and left out. */
export async function expandZip(zip: DroppedFile): Promise<Expanded> {
  if (zip.size > limits.zipBytes) return only(trouble('zipTooLarge', zip.path));
  const bytes = await zip.read();
  const directory = readDirectory(bytes, limits.files);
  if (directory.kind === 'damaged') return only(trouble('zipDamaged', zip.path));
  if (directory.kind === 'form') return only(trouble('zipForm', zip.path));
  if (directory.kind === 'tooMany') return only(trouble('tooManyFiles', zip.path));
  if (!directory.entries.some(({ name }) => !/[/\\]$/.test(name))) return only(trouble('zipEmpty', zip.path));
  const looked = directory.entries.map((entry) => lookAt(entry, zip.path, bytes));
  return {
    files: looked.flatMap(({ file }) => file ?? []),
    troubles: looked.flatMap(({ told }) => told ?? []),
  };
}

function only(told: Trouble): Expanded {
  return { files: [], troubles: [told] };
}

function lookAt(
  entry: ZipEntry,
  zipPath: string,
  bytes: Uint8Array,
): { readonly file?: ZippedFile; readonly told?: Trouble } {
  const safe = safePath(entry.name);
  // The name is shown as it is: a page shows it as text, and it is what a person looks for in the zip.
  const shown = `${zipPath}/${entry.name.slice(0, 200)}`;
  if (safe.kind === 'refused') return { told: trouble(safe.code, shown) };
  const path = `${zipPath}/${safe.path}`;
  if (entry.isEncrypted) return { told: trouble('zipEncrypted', path) };
  const isBurst = entry.bytes > limits.ratioFrom && entry.bytes > entry.packedBytes * limits.ratio;
  if (isBurst) return { told: trouble('zipBomb', path) };
  if (isZip(safe.path)) return { told: trouble('zipInZip', path) };
  const file: ZippedFile = { path, size: entry.bytes, unpack: () => unpack(entry, path, bytes) };
  return safe.hadBackslashes ? { file, told: trouble('backslashPath', path) } : { file };
}

function unpack(entry: ZipEntry, path: string, bytes: Uint8Array): Uint8Array | Trouble {
  const unpacked = inflateEntry(bytes, entry);
  if (unpacked.kind === 'bytes') return unpacked.bytes;
  return trouble(unpacked.kind === 'damaged' ? 'zipDamaged' : 'zipForm', path);
}

export function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}
