import * as z from 'zod/mini';
import { json, page, type Answer } from '../answer';
import type { FaultEffect } from './fault';

const envelope = z.looseObject({ data: z.optional(z.unknown()), message: z.optional(z.string()) });
const fields = z.record(z.string(), z.unknown());

/**
 * The answer a fault gives instead of the real one. `elsewhere` is the target of a redirect. Not for faults of the
 * socket.
 */
export function alterAnswer(effect: FaultEffect, real: Answer, elsewhere: string): Answer {
  const headers = effect.headers ?? {};
  const altered = replacement(effect, real, elsewhere);
  return { ...altered, headers: { ...altered.headers, ...headers } };
}

function replacement(effect: FaultEffect, real: Answer, elsewhere: string): Answer {
  const { status, message = 'Invented fault of the stand-in' } = effect;
  switch (effect.kind) {
    case 'status':
      if (effect.body !== undefined) return { status: status ?? 503, headers: {}, body: effect.body };
      return json(status ?? 503, { success: false, message });
    case 'html500':
      return page(
        status ?? 500,
        'Oops, an error occurred',
        'This exception has been logged with id <strong>7k2h3a1b0</strong>.',
      );
    case 'redirect':
      return { status: status ?? 302, headers: { location: elsewhere }, body: '' };
    case 'successFalse':
      return json(status ?? 200, { success: false, message });
    case 'emptyBody':
      return { ...real, headers: {}, body: '' };
    case 'plainText':
      return { ...real, headers: { 'content-type': 'text/plain; charset=UTF-8' }, body: 'OK' };
    case 'bareArray':
      return withBody(real, (whole) => whole.data ?? whole);
    case 'extraFields':
      return withBody(real, (whole) => ({
        ...each(whole, extended),
        requestId: 'f3b1',
        meta: { page: 1, links: [] },
      }));
    case 'missingFields':
      return withBody(real, (whole) => without(['message'], each(whole, withoutFlags)));
    case 'numericIds':
      return withBody(real, (whole) => each(whole, withNumericId));
    case 'slow':
    case 'reset':
    case 'hang':
    case 'truncated':
      return real;
  }
}

function withBody(real: Answer, change: (whole: z.output<typeof envelope>) => unknown): Answer {
  const parsed = real.body.startsWith('{') ? envelope.safeParse(JSON.parse(real.body)) : undefined;
  return parsed?.success ? { ...real, body: JSON.stringify(change(parsed.data)) } : real;
}

function each(whole: object, change: (item: Record<string, unknown>) => object): Record<string, unknown> {
  const { data, ...rest } = fields.parse(whole);
  if (Array.isArray(data)) return { ...rest, data: z.array(fields).parse(data).map(change) };
  const item = fields.safeParse(data).data;
  return item ? { ...rest, data: change(item) } : fields.parse(whole);
}

function extended(item: Record<string, unknown>): object {
  return { ...item, connectionId: 7, recordName: null, lastSync: { at: '2026-01-01T00:00:00Z' } };
}

function withoutFlags(item: Record<string, unknown>): object {
  return without(['viewOnly', 'autoPush', 'autoPull'], item);
}

function without(names: readonly string[], item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));
}

function withNumericId(item: Record<string, unknown>): object {
  return 'jiraIssueId' in item ? { ...item, jiraIssueId: Number(item['jiraIssueId']) } : item;
}
