import { jqlRefusal, place } from './malformed';

/** A piece of a query and where it begins. Lines and characters count from 1, as in Jira's messages. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'symbol' | 'end';
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

/** No-break spaces and the like are not blanks in JQL: *assumed*, because that is the harsher reading. */
const space = /[ \t\r\n\f\v]+/y;
const quoted = /(["'])((?:\\[^]|(?!\1)[^\\])*)\1/y;
const symbol = /!=|!~|<=|>=|&&|\|\||[=~<>!&|()[\],]/y;
/** Everything but spaces, quotes, symbols and the characters JQL reserves. */
const word = /(?:\\u[0-9a-fA-F]{4}|[^\s"'=~<>!&|()[\],+;?*/%^$#@\\])+/y;

/**
 * Cuts a query into tokens; the last one is the end.
 * @see https://support.atlassian.com/jira-software-cloud/docs/what-is-advanced-search-in-jira-cloud/
 */
export function tokensOf(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(jql);
    at += match?.[0].length ?? 0;
    return match;
  };
  for (take(space); at < jql.length; take(space)) {
    const here = placeOf(jql, at);
    const text = take(quoted)?.[2];
    if (text !== undefined) tokens.push({ kind: 'quoted', text: unescaped(text, here), ...here });
    else tokens.push(unquoted(jql, at, take, here));
  }
  return [...tokens, { kind: 'end', text: '', ...placeOf(jql, at) }];
}

type Place = Pick<Token, 'line' | 'character'>;

function unquoted(jql: string, at: number, take: (p: RegExp) => RegExpExecArray | null, here: Place): Token {
  const mark = take(symbol)?.[0];
  if (mark !== undefined) return { kind: 'symbol', text: mark, ...here };
  const text = take(word)?.[0];
  if (text !== undefined) return { kind: 'word', text: unescaped(text, here), ...here };
  throw illegal(jql, at, here);
}

function illegal(jql: string, at: number, here: Place): Error {
  const character = jql.charAt(at);
  if (character === '"' || character === "'") {
    return jqlRefusal(`The quoted string '${jql.slice(at + 1)}' has not been completed. ${place(here)}`);
  }
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return jqlRefusal(
    `The character '${character}' is a reserved JQL character. ` +
      `You must enclose it in a string or use the escape '\\u${code}' instead. ${place(here)}`,
  );
}

function placeOf(jql: string, at: number): Place {
  const lines = jql.slice(0, at).split('\n');
  return { line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
  ' ': ' ',
};

function unescaped(text: string, here: Place): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (whole, code?: string, letter = '') => {
    const plain = code === undefined ? escapes[String(letter)] : String.fromCharCode(parseInt(code, 16));
    if (plain !== undefined) return plain;
    throw jqlRefusal(`'${whole}' is an illegal JQL escape sequence. ${place(here)}`);
  });
}
