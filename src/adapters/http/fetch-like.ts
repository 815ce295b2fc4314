/** As much of `fetch` as the client uses: both the global one and `@forge/api`'s fit. */
export type FetchLike = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
    readonly body?: string;
  },
) => Promise<FetchedResponse>;

/** `@forge/api` does not declare the stream of the body; at run time it is there (it hands out the global `fetch`). */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: ReadableStream<Uint8Array> | null;
  text(): Promise<string>;
}
