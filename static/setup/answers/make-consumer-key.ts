const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Long enough that no two orgs of the world make the same: a key is unique among all of them. */
const length = 64;

/** Bytes from here on would make some characters likelier than others. */
const fair = Math.floor(256 / letters.length) * letters.length;

/**
 * A consumer key of letters and digits, by chance.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_connectedapp.htm (consumerKey: 8 to 256 of them)
 */
export function makeConsumerKey(): string {
  let key = '';
  while (key.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < fair && key.length < length) key += letters.charAt(byte % letters.length);
    }
  }
  return key;
}
