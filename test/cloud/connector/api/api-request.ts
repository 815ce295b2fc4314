import type { Region } from '../region';

/** One request to the API. `path` is as sent, without the query. The body is its exact bytes. */
export interface ApiRequest {
  readonly region: Region;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
