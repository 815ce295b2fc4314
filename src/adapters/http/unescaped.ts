/** A decoded text, and for each of its characters the part of the source it stands for. */
export interface View {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The most layers of escapes that are resolved. More of them hide something. */
const mostRounds = 5;

/** How a character may be escaped: in HTML, in addresses, in JSON and source texts. Each form has a maximum length. */
const escape =
  /&#x([\da-f]{1,6});?|&#(\d{1,7});?|&(amp|period|lowbar|hyphen|dash|equals|plus|sol|lt|gt);|%u([\da-f]{4})|%([\da-f]{2})|\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})|\\([0-3][0-7]{2})/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  equals: '=',
  plus: '+',
  sol: '/',
  lt: '<',
  gt: '>',
};

/** Resolves all escapes in a text, nested ones too; null where there are too many layers. */
export function unescaped(source: string): View | null {
  let view = plainView(source);
  for (let round = 0; round < mostRounds; round++) {
    const next = resolved(view);
    if (next === null) return view;
    view = next;
  }
  return resolved(view) === null ? view : null;
}

/** The same view without what a pattern matches. */
export function without(view: View, pattern: RegExp): View {
  return rewritten(view, [...view.text.matchAll(pattern)], () => '');
}

function plainView(text: string): View {
  const from = Array.from({ length: text.length }, (_, at) => at);
  return { text, from, to: from.map((at) => at + 1) };
}

/** One round; null where there is nothing to resolve. */
function resolved(view: View): View | null {
  const found = [...view.text.matchAll(escape)];
  return found.length === 0 ? null : rewritten(view, found, characterOf);
}

function rewritten(
  { text, from, to }: View,
  found: readonly RegExpExecArray[],
  as: (match: RegExpExecArray) => string,
): View {
  const parts: string[] = [];
  const [begins, ends]: [number[], number[]] = [[], []];
  const keep = (first: number, end: number): void => {
    parts.push(text.slice(first, end));
    for (let at = first; at < end; at++) {
      begins.push(from[at] ?? 0);
      ends.push(to[at] ?? 0);
    }
  };
  let done = 0;
  for (const match of found) {
    keep(done, match.index);
    done = match.index + match[0].length;
    const character = as(match);
    parts.push(character);
    for (let unit = 0; unit < character.length; unit++) {
      begins.push(from[match.index] ?? 0);
      ends.push(to[done - 1] ?? 0);
    }
  }
  keep(done, text.length);
  return { text: parts.join(''), from: begins, to: ends };
}

/** An invalid character number becomes a space, so that every round resolves what it found. */
function characterOf([, hex, decimal, name, ...others]: RegExpExecArray): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? ' ';
  const octal = others.at(-1);
  const sixteen = hex ?? others.slice(0, -1).find((digits) => digits !== undefined);
  const number =
    decimal === undefined
      ? parseInt(sixteen ?? octal ?? '20', sixteen === undefined ? 8 : 16)
      : Number(decimal);
  return number <= 0x10_ff_ff ? String.fromCodePoint(number) : ' ';
}
