import { STATUS_CODES } from 'node:http';
import * as z from 'zod/mini';
import type { JiraApi } from '../forge/jira-api';

/** What `requestJira` of `@forge/bridge` puts into its bridge call (`@forge/bridge/out/fetch/fetch.js`). */
export const productRequest = z.object({
  product: z.string(),
  restPath: z.string(),
  isMultipartFormData: z._default(z.boolean(), false),
  fetchRequestInit: z.object({
    method: z._default(z.string(), 'GET'),
    headers: z._default(z.array(z.tuple([z.string(), z.string()])), []),
    body: z._default(z.nullable(z.string()), null),
  }),
});

/** What the bridge builds its `Response` from. */
interface ProductAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isAttachment: boolean;
}

/** Calls Jira's REST API as the person who views the page. Refuses other products and forms by name. */
export async function requestProduct(
  jira: JiraApi,
  accountId: string,
  { product, restPath, isMultipartFormData, fetchRequestInit }: z.output<typeof productRequest>,
): Promise<ProductAnswer> {
  if (product !== 'jira') throw new Error(`requests to ${product} are not implemented by the local cloud`);
  if (isMultipartFormData) throw new Error('form data in requestJira is not implemented by the local cloud');
  if (!leadsToRest(restPath)) throw new Error(`requestJira reaches Jira's REST API only, not ${restPath}`);
  const { status, headers, body } = await jira.handle({
    method: fetchRequestInit.method.toUpperCase(),
    path: restPath,
    headers: Object.fromEntries(fetchRequestInit.headers),
    body: fetchRequestInit.body ?? '',
    as: { kind: 'user', accountId },
  });
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    headers: headers ?? {},
    body,
    isAttachment: false,
  };
}

/** A browser resolves the dots in a path before it sends the request, so only the result counts. */
function leadsToRest(path: string): boolean {
  const base = 'http://jira.invalid';
  if (!path.startsWith('/rest/') || !URL.canParse(path, base)) return false;
  return new URL(path, base).pathname.startsWith('/rest/');
}
