import * as z from 'zod/mini';
import { json, refuse, type Answer } from '../answer';
import type { World } from '../world';
import { explain } from './explain';

/** The input of a control route: the parts its path caught, the query, and the body once it is given a shape. */
interface Ask {
  readonly world: World;
  readonly part: string;
  readonly query: URLSearchParams;
  body<T>(shape: z.ZodMiniType<T>): T;
}

/** One control endpoint under `/__standin/`. The first group of the path, if any, is `part` of the input. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: RegExp;
  readonly run: (ask: Ask) => unknown;
}

/** Answers a control request. A 400 explains what is wrong with it. */
export function runRoutes(
  routes: readonly Route[],
  request: { readonly method: string; readonly url: URL; readonly body: Buffer },
  world: World,
): Answer {
  const here = routes.filter(({ path }) => path.test(request.url.pathname));
  if (here.length === 0) throw refuse(404, `no such control: ${request.url.pathname}`);
  const route = here.find(({ method }) => method === request.method);
  if (!route) throw refuse(405, `takes ${here.map(({ method }) => method).join(', ')}`);
  const part = decodeURIComponent(route.path.exec(request.url.pathname)?.[1] ?? '');
  const body = <T>(shape: z.ZodMiniType<T>): T => parse(shape, fromJson(request.body));
  return json(200, route.run({ world, part, query: request.url.searchParams, body }) ?? { done: true });
}

/** Checks the input of a control endpoint or form. Throws a 400 that explains what is wrong. */
export function parse<T>(shape: z.ZodMiniType<T>, input: unknown): T {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refuse(400, explain(parsed.error));
}

/** A whole number from the query, between 1 and the allowed maximum. */
export function limitOf(query: URLSearchParams, most: number): number {
  const limit = z.int().check(z.gte(1), z.lte(most));
  return parse(limit, Number(query.get('limit') ?? Math.min(100, most)));
}

function fromJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw refuse(400, 'body: must be JSON');
  }
}
