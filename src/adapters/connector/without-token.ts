/** What is shorter may be a word of theirs. */
const leastPart = 16;

/** A text rid of the token and of each of its parts: who complains of a token may quote its claims alone. */
export function withoutToken(text: string, token: string): string {
  const parts = token.split('.').filter((part) => part.length >= leastPart);
  return [token, ...parts].reduce((rest, part) => rest.replaceAll(part, '[secret]'), text);
}
