import type { Usage } from '../../ports/salesforce';

/**
 * The org's use of its API in the last 24 hours, as nearly every answer says it.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_api_usage.htm
 */
export function usageIn(header: string | null): Usage | null {
  const [, used, most] = /api-usage=(\d{1,12})\/(\d{1,12})/.exec(header ?? '') ?? [];
  return used === undefined || most === undefined ? null : { used: Number(used), most: Number(most) };
}
