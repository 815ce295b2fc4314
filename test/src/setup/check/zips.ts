import { strToU8, zipSync } from 'fflate';
import { aFile } from './check';
import type { Files } from './files';
import type { DroppedFile } from '../../../../src/setup/check/dropped-file';

/** A zip of texts and bytes. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([path, content]): readonly [string, Uint8Array] => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: '2026-01-01T00:00:00' });
}

export function aZip(
  files: Files | Readonly<Record<string, string | Uint8Array>>,
  path = 'set-up.zip',
): DroppedFile {
  return aFile(path, zipOf(files));
}

/** Where a zip's first central directory entry and its end record begin. */
export function placesIn(zip: Uint8Array): { readonly entry: number; readonly end: number } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  return { entry: view.getUint32(end + 16, true), end };
}

/** The zip with some bytes overwritten. */
export function overwritten(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice();
  copy.set(bytes, at);
  return copy;
}
