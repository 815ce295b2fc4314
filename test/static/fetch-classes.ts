/**
 * The two fetch classes jsdom does not have, as far as the bridge's `requestJira` uses them
 * (@forge/bridge out/fetch/fetch.js): a request to read method, headers and body back from, and an answer.
 */
export class PlainRequest {
  readonly method: string;
  readonly headers: Headers;

  private readonly body: string;

  constructor(
    _url: string,
    init: { readonly method?: string; readonly headers?: HeadersInit; readonly body?: string } = {},
  ) {
    this.method = init.method ?? 'GET';
    this.headers = new Headers(init.headers);
    this.body = init.body ?? '';
  }

  text(): Promise<string> {
    return Promise.resolve(this.body);
  }
}

export class PlainResponse {
  readonly status: number;

  constructor(
    private readonly body: string | null,
    init: { readonly status: number },
  ) {
    this.status = init.status;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(this.body ?? ''));
  }
}
