import * as z from 'zod/mini';
import type { ServiceAnswer } from '../http/answer';
import { jsonOf } from '../http/json-of';
import { oneLine } from '../http/one-line';

/** Markup is looked for in so much of a text and no more. */
const mostRead = 20_000;
const mostShown = 300;

/** What begins like a token and is shorter is told. */
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
 * What they said, as plain text to be quoted: no markup, no control characters, no token, one line, at most 300
 * characters. Undefined where they said nothing in words. Nothing may be decided by it.
 */
export function theirWords(answer: ServiceAnswer): string | undefined {
  const said = answer.redact(spoken(answer).slice(0, mostRead));
  // Taking markup out may join what was apart, and resolving what is left of it may spell what was not.
  const plain = oneLine(answer.redact(withoutTokens(withoutMarkup(said))));
  return plain === '' ? undefined : capped(plain);
}

/** Anything that looks like a token, also another's. A run of a token's characters is looked through once. */
function withoutTokens(text: string): string {
  return text.replace(/[\w.-]+/g, (run) => {
    const at = run.indexOf('eyJ');
    return at === -1 || run.length - at < leastToken ? run : `${run.slice(0, at)}[secret]`;
  });
}

/** The message of an envelope, or the text of an answer that is no JSON; JSON of another shape is no speech. */
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
