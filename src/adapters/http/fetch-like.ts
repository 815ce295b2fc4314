/** The part of `fetch` that we use. Both the global one and `@forge/api`'s fit. */
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

/**
 * `@forge/api` does not declare the body's stream. At run time it is there, because it returns the global `fetch`'s
 * response.
 */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: ReadableStream<Uint8Array> | null;
  text(): Promise<string>;
}
