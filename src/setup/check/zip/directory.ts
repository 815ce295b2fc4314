/** One entry of a zip's central directory, as the zip itself says; nothing of it is proved yet. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the entry's local header begins. */
  readonly at: number;
}

/** `damaged`: no end, or an end that leads nowhere. `form`: in parts, or with the 64-bit fields of very large zips. */
export type ZipDirectory =
  | { readonly kind: 'entries'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'form' }
  | { readonly kind: 'tooMany' };

const endBytes = 22;
const longestComment = 0xffff;
const entryBytes = 46;
const localBytes = 30;

/**
 * Reads what a zip says it holds, without unpacking anything. Read here and not by fflate, which tells neither that an
 * entry is encrypted nor its checksum, and takes its size on trust.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.12 and 4.3.16
 */
export function readDirectory(zip: Uint8Array, mostEntries: number): ZipDirectory {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  if (end === null) return { kind: 'damaged' };
  const disks = [4, 6].map((offset) => view.getUint16(end + offset, true));
  const count = view.getUint16(end + 10, true);
  const begin = view.getUint32(end + 16, true);
  if (disks.some((disk) => disk !== 0) || count === 0xffff || begin === 0xffffffff) return { kind: 'form' };
  if (count > mostEntries) return { kind: 'tooMany' };
  const entries: ZipEntry[] = [];
  let at = begin;
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > end || view.getUint32(at, true) !== 0x02014b50) return { kind: 'damaged' };
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const [packedBytes = 0, bytes = 0, local = 0] = [20, 24, 42].map((offset) =>
      view.getUint32(at + offset, true),
    );
    if ([packedBytes, bytes, local].includes(0xffffffff)) return { kind: 'form' };
    if (at + entryBytes + name > end) return { kind: 'damaged' };
    entries.push({
      name: nameIn(zip.subarray(at + entryBytes, at + entryBytes + name)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes,
      bytes,
      at: local,
    });
    at += entryBytes + name + extra + comment;
  }
  return { kind: 'entries', entries };
}

/** The packed bytes of an entry; null where the zip ends before them. */
export function packedOf(zip: Uint8Array, { at, packedBytes }: ZipEntry): Uint8Array | null {
  if (at + localBytes > zip.length) return null;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (view.getUint32(at, true) !== 0x04034b50) return null;
  const begin = at + localBytes + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = zip.subarray(begin, begin + packedBytes);
  return packed.length === packedBytes ? packed : null;
}

/** The end record is last, but for a comment of any text: it is looked for backwards. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

/** Names are UTF-8 in whatever was made in this century; what is not is read with its odd letters replaced. */
function nameIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
