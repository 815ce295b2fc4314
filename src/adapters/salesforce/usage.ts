import type { Usage, WayIn } from '../../ports/salesforce';

/**
 * The org's use of its API in the last 24 hours, as nearly every answer says it.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_api_usage.htm
 */
export function usageIn(header: string | null, at: Date): Usage | null {
  const [, used, most] = /api-usage=(\d{1,12})\/(\d{1,12})/.exec(header ?? '') ?? [];
  return used === undefined || most === undefined ? null : { used: Number(used), most: Number(most), at };
}

const mostKept = 1_000;

/**
 * What each org said last of its limit, in this process's memory. Told apart by the consumer key too, so that a site learns
 * nothing of another site's org.
 */
export class LastUsages {
  readonly #kept = new Map<string, Usage>();

  of(way: WayIn): Usage | null {
    return this.#kept.get(keyOf(way)) ?? null;
  }

  note(way: WayIn, usage: Usage | null): void {
    if (usage === null) return;
    if (this.#kept.size > mostKept) this.#kept.clear();
    this.#kept.set(keyOf(way), usage);
  }
}

function keyOf({ host, consumerKey }: WayIn): string {
  return `${host} ${consumerKey}`;
}
