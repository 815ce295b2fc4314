import type { Region } from '../region';

/** One request that reached the API, as it came. Of the Authorization header, only the scheme is kept. */
export interface Call {
  readonly at: number;
  readonly region: Region;
  readonly method: string;
  /** Path and query exactly as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Null until it is answered. */
  readonly status: number | null;
}

export interface Calls {
  /** Logs a call. Call the returned function with the status once it is known. */
  note(call: Omit<Call, 'status'>): (status: number) => void;
  /** Oldest first. */
  list(): Call[];
  clear(): void;
}

const kept = 1_000;
const longestBody = 10_000;

/** The last thousand requests to the API, in memory, so that a test can see what was really sent. */
export function createCalls(): Calls {
  let calls: { call: Omit<Call, 'status'>; status: number | null }[] = [];
  return {
    note: (call) => {
      const entry: (typeof calls)[number] = { call: withoutToken(call), status: null };
      calls.push(entry);
      if (calls.length > 2 * kept) calls = calls.slice(-kept);
      return (status) => void (entry.status = status);
    },
    list: () => calls.slice(-kept).map(({ call, status }) => ({ ...call, status })),
    clear: () => void (calls = []),
  };
}

function withoutToken(call: Omit<Call, 'status'>): Omit<Call, 'status'> {
  const { authorization, ...headers } = call.headers;
  const scheme = authorization === undefined ? {} : { authorization: authorization.split(' ', 1)[0] ?? '' };
  return { ...call, headers: { ...headers, ...scheme }, body: call.body.slice(0, longestBody) };
}
