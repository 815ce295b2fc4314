/** A text as an address; null where it is none. `URL.parse` itself is missing in Node 20 and in browsers before 2024. */
export function urlIn(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
