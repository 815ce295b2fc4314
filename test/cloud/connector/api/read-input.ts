import type * as z from 'zod/mini';
import { page, Refusal, refuse } from '../answer';
import type { ApiRequest } from './api-request';

/** The checked JSON body. Another content type gets 415, as from Play's JSON parser. Anything malformed gets 400. */
export function readJson<T>(request: ApiRequest, shape: z.ZodMiniType<T>): T {
  const type = request.headers['content-type'] ?? '';
  if (!/^(application|text)\/json\b/i.test(type)) {
    const detail = 'Expecting text/json or application/json body';
    throw new Refusal(page(415, 'Unsupported Media Type', detail), detail);
  }
  const parsed = shape.safeParse(fromJson(request.body));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `obj.${issue.path.join('.')}`).join(', ');
  throw refuse(400, `JsonValidationError: ${where} is undefined or of a wrong type`);
}

/** A required query parameter. */
export function readParameter(request: ApiRequest, name: string): string {
  const value = request.query.get(name);
  if (value === null || value === '') throw refuse(400, `Missing parameter: ${name}`);
  return value;
}

/** A boolean query parameter, false if missing. Anything other than true and false is refused. */
export function readBoolean(request: ApiRequest, name: string): boolean {
  const value = request.query.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw refuse(400, `Cannot parse parameter ${name} as Boolean`);
  return value === 'true';
}

function fromJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw refuse(400, 'Invalid Json');
  }
}
