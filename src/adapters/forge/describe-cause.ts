/** One error of a chain, in the form the log may show. */
interface Described {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly said?: string;
  readonly at?: readonly string[];
}

const deepest = 5;
const frames = 4;

/** May be an id, an address or a token; words are shorter. */
const longRun = /[^\s,;:"'()]{16,}/g;
const longest = 160;

/**
 * What the log says about an error and its causes: kinds, codes and places. Messages are kept only of plain errors,
 * which are ours, and only where they cannot be a token or an address.
 *
 * Other messages are left out because Node quotes its input in them: fetch quotes an invalid header's value (a token),
 * JSON.parse the beginning of the text.
 */
export function describeCause(cause: unknown): readonly Described[] {
  const chain: Described[] = [];
  for (let error = cause; error !== undefined && error !== null && chain.length < deepest;) {
    chain.push(describe(error));
    error = error instanceof Error ? error.cause : undefined;
  }
  return chain;
}

function describe(error: unknown): Described {
  if (!(error instanceof Error)) return { name: typeof error };
  const status = numberOf(error, 'status') ?? numberOf(own(error, 'responseDetails'), 'status');
  return {
    name: error.name,
    ...code(own(error, 'code')),
    ...(status === null ? {} : { status }),
    ...(error.constructor === Error ? { said: error.message.replace(longRun, '…').slice(0, longest) } : {}),
    at: places(error.stack ?? ''),
  };
}

function code(value: unknown): { readonly code?: string } {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(value) ? { code: value } : {};
}

function numberOf(holder: unknown, key: string): number | null {
  const value = own(holder, key);
  return typeof value === 'number' ? value : null;
}

function own(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? Object.getOwnPropertyDescriptor(holder, key)?.value
    : undefined;
}

function places(stack: string): readonly string[] {
  const lines = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return lines.slice(0, frames).map((line) => line.trim());
}
