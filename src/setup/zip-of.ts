import { strToU8, zipSync, type Zippable } from 'fflate';
import type { BundleFile } from './bundle-file';

/** Permissions of files on Unix: everyone may read, and run what is a shell script. */
const permissions = (path: string) => (path.endsWith('.sh') ? 0o100755 : 0o100644);

/** Zips hold local time and no zone, so a date given in local terms is the same bytes everywhere. It is the format's first. */
const date = () => new Date(1980, 0, 1, 0, 0, 0);

/** The files as a zip: the same bytes for the same files, in any browser, at any time and in any time zone. */
export function zipOf(files: readonly BundleFile[]): Uint8Array {
  const mtime = date();
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, text }) => [
      path,
      [strToU8(text), { mtime, level: 9, os: 3, attrs: permissions(path) << 16 }],
    ]),
  );
  return zipSync(entries);
}
