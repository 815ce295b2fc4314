/** One request that reached a My Domain. Tokens, secrets and codes are left out. */
export interface Call {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  /** Path and query as sent, without codes. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Null until it is answered. */
  readonly status: number | null;
}

export interface Calls {
  /** Logs a call. Call the returned function with the status once it is known. */
  note(call: Omit<Call, 'status'>): (status: number) => void;
  /** The last thousand, oldest first. */
  list(): Call[];
  clear(): void;
}

const kept = 1_000;
const secret = /\b(client_secret|code|code_verifier|refresh_token|access_token|token|assertion)=[^&]*/g;

export function createCalls(): Calls {
  let calls: { call: Omit<Call, 'status'>; status: number | null }[] = [];
  return {
    note: (call) => {
      const entry: (typeof calls)[number] = { call: withoutSecrets(call), status: null };
      calls.push(entry);
      if (calls.length > 2 * kept) calls = calls.slice(-kept);
      return (status) => void (entry.status = status);
    },
    list: () => calls.slice(-kept).map(({ call, status }) => ({ ...call, status })),
    clear: () => void (calls = []),
  };
}

function withoutSecrets({ headers, ...call }: Omit<Call, 'status'>): Omit<Call, 'status'> {
  const { authorization, cookie, ...others } = headers;
  const scheme = authorization === undefined ? {} : { authorization: authorization.split(' ', 1)[0] ?? '' };
  const sent = cookie === undefined ? {} : { cookie: '(left out)' };
  const left = (text: string) => text.replace(secret, '$1=(left out)').slice(0, 20_000);
  return {
    ...call,
    headers: { ...others, ...scheme, ...sent },
    path: left(call.path),
    body: left(call.body),
  };
}
