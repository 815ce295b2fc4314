/** A file's text. `encoding` is what it was in, where that is not UTF-8. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string | null }
  | { readonly kind: 'unknownEncoding'; readonly encoding: string }
  | { readonly kind: 'brokenText' };

/**
 * Decodes a file as XML has it: a byte order mark first, then what the first bytes give away, then the declaration, else
 * UTF-8. A byte that the encoding does not have is an error, never a replaced letter.
 * @see https://www.w3.org/TR/xml/#sec-guessing
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const decoder = decoderFor(encoding);
  if (decoder === null) return { kind: 'unknownEncoding', encoding };
  try {
    const text = decoder.decode(bytes);
    return { kind: 'text', text, encoding: /^(?:utf-?8|us-ascii)$/i.test(encoding) ? null : encoding };
  } catch {
    // The decoder throws for bytes that are no text in this encoding, and tells nothing more.
    return { kind: 'brokenText' };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  if (first === 0 && second === 0) return 'UTF-32';
  if (first === 0x3c && second === 0) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16LE';
  if (first === 0 && second === 0x3c) return 'UTF-16BE';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1] ?? 'UTF-8';
  // Whose declaration can be read byte by byte is not in two bytes a letter, whatever it says.
  return /^(?:utf-?16|ucs-?2|iso-10646)/i.test(declared) ? 'UTF-8' : declared;
}

function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    // No such label: https://encoding.spec.whatwg.org/#names-and-labels
    return null;
  }
}
