import { Inflate } from 'fflate';
import { packedOf, type ZipEntry } from './directory';

/** `damaged`: the bytes do not unpack, or to others than the zip promises. */
export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'form' };

/** Deflate makes at most some 1,032 bytes of one: each step's answer stays small. */
const step = 16 * 1024;

/**
 * Unpacks one entry. Never holds more than the size the zip states for it, which the caller has compared with its
 * limits: what unpacks to more is damaged, and is left at that byte.
 */
export function inflateEntry(zip: Uint8Array, entry: ZipEntry): Unpacked {
  const packed = packedOf(zip, entry);
  if (packed === null) return { kind: 'damaged' };
  if (entry.method !== 0 && entry.method !== 8) return { kind: 'form' };
  const bytes = entry.method === 0 ? packed : inflated(packed, entry.bytes);
  if (bytes?.length !== entry.bytes || crcOf(bytes) !== entry.crc) return { kind: 'damaged' };
  return { kind: 'bytes', bytes };
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    // fflate throws for every kind of damage; there is nothing else to tell.
    return null;
  }
  return length === size ? whole : null;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as zips have it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
