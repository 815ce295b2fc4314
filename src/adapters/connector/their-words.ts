import * as z from 'zod/mini';
import type { ServiceAnswer } from '../http/answer';
import { jsonOf } from '../http/json-of';
import { oneLine } from '../http/one-line';

/** Only this much of a text is searched for markup. */
const mostRead = 20_000;
const mostShown = 300;

/** Anything shorter is shown, even if it begins like a token. */
const leastToken = 12;

const envelope = z.object({ message: z.string() });
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
};

/**
 * What the Connector said, as plain text to quote: no markup, no control characters, no token, one line, at most 300
 * characters. Undefined where it said nothing in words. Nothing may be decided by it.
 */
export function theirWords(answer: ServiceAnswer): string | undefined {
  const said = answer.redact(spoken(answer).slice(0, mostRead));
  // Removing markup can join parts of a token, and decoding entities can reveal one. So it is redacted again.
  const plain = oneLine(answer.redact(withoutTokens(withoutMarkup(said))));
  return plain === '' ? undefined : capped(plain);
}

/** Removes anything that looks like a token, including somebody else's. Each run of token characters is scanned once. */
function withoutTokens(text: string): string {
  return text.replace(/[\w.-]+/g, (run) => {
    const at = run.indexOf('eyJ');
    return at === -1 || run.length - at < leastToken ? run : `${run.slice(0, at)}[secret]`;
  });
}

/** The message of an envelope, or the text of an answer that is not JSON. JSON of another shape counts as no words. */
function spoken(answer: ServiceAnswer): string {
  const json = jsonOf(answer);
  if (json.state === 'valid') return envelope.safeParse(json.value).data?.message ?? '';
  return json.state === 'none' ? answer.text : '';
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<(script|style|head)\b[^]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(-->|$)/g, ' ')
    .replace(/<[a-z/!?][^<>]*>?/gi, ' ')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (whole, name: string) => entities[name] ?? whole);
}

function capped(text: string): string {
  const characters = [...text];
  return characters.length > mostShown ? `${characters.slice(0, mostShown - 1).join('')}…` : text;
}
