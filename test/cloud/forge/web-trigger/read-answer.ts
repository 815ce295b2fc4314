import * as z from 'zod/mini';
import type { WebTrigger } from '../manifest';

/** What the caller of a web trigger gets. */
export interface WebTriggerAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

const dynamic = z.strictObject({
  statusCode: z.int().check(z.gte(200), z.lte(599)),
  statusText: z.optional(z.string()),
  headers: z._default(z.record(z.string().check(z.regex(/^[A-Za-z0-9-]+$/)), z.array(z.string())), {}),
  body: z._default(z.string(), ''),
});
const fixed = z.strictObject({ outputKey: z.string() });

/**
 * Reads what a web trigger's function returned. Undefined if it is not what its module promises: a dynamic one returns
 * `{statusCode, headers?, body?}`, a static one names one of its outputs.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger/
 */
export function readAnswer({ response }: WebTrigger, value: unknown): WebTriggerAnswer | undefined {
  if (response.type === 'dynamic') return dynamic.safeParse(value).data;
  const { data } = fixed.safeParse(value);
  const output = response.outputs.find(({ key }) => key === data?.outputKey);
  if (!output) return undefined;
  const { statusCode, contentType, body = '' } = output;
  return { statusCode, headers: contentType === undefined ? {} : { 'content-type': [contentType] }, body };
}
