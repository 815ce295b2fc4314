import { limits } from '../limits';
import type { TroubleCode } from '../trouble';

/** A path as it is used here: relative, with `/`. */
export type SafePath =
  | { readonly kind: 'path'; readonly path: string; readonly hadBackslashes: boolean }
  | {
      readonly kind: 'refused';
      readonly code: Extract<TroubleCode, 'unsafePath' | 'pathTooDeep'>;
    };

/**
 * Whether a path stays where it belongs. Nothing is ever written to it, but such a zip is made to slip out of the folder
 * it is unpacked in, and the next tool might let it.
 */
export function safePath(given: string): SafePath {
  const path = given.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const parts = path.split('/');
  const isUnsafe =
    path.startsWith('/') || /^[A-Za-z]:/.test(path) || parts.includes('..') || /[\u0000-\u001f]/.test(path);
  if (isUnsafe) return { kind: 'refused', code: 'unsafePath' };
  if (parts.length > limits.pathParts || path.length > limits.pathLength)
    return { kind: 'refused', code: 'pathTooDeep' };
  return { kind: 'path', path, hadBackslashes: given.includes('\\') };
}
