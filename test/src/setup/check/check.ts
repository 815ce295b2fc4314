import { checkFiles, type CheckResult } from '../../../../src/setup/check/check-files';
import type { DroppedFile } from '../../../../src/setup/check/dropped-file';
import type { Known } from '../../../../src/setup/check/known';
import type { Files } from './files';

export type Checked = Extract<CheckResult, { readonly kind: 'checked' }>;

/** A file as a page hands it over. */
export function aFile(path: string, content: string | Uint8Array): DroppedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, read: () => Promise.resolve(bytes) };
}

/** Checks files to the end. */
export async function check(files: Files | readonly DroppedFile[], known: Known = {}): Promise<Checked> {
  const dropped = isList(files) ? files : Object.entries(files).map(([path, text]) => aFile(path, text));
  const result = await checkFiles(dropped, known, { onProgress: () => undefined, shouldStop: () => false });
  if (result.kind === 'stopped') throw new Error('nobody stopped it');
  return result;
}

function isList(files: Files | readonly DroppedFile[]): files is readonly DroppedFile[] {
  return Array.isArray(files);
}
