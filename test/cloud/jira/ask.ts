import type { Jira } from './create-jira';
import type { User } from './users';

interface Question {
  readonly as: User['name'] | 'app';
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly body?: unknown;
}

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** The parsed body. Undefined if there was none. */
  readonly json: unknown;
}

/** Calls Jira below `/rest/api/3` as one of its people, or as the app. For tests. */
export async function ask(jira: Jira, path: string, { as, method = 'GET', body }: Question): Promise<Reply> {
  const response = await jira.handle({
    method,
    path: `/rest/api/3${path}`,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: typeof body === 'string' || body === undefined ? (body ?? '') : JSON.stringify(body),
    as: as === 'app' ? { kind: 'app' } : { kind: 'user', accountId: jira.findUser(as)?.accountId ?? as },
  });
  const json: unknown = response.body === '' ? undefined : JSON.parse(response.body);
  return { status: response.status, headers: response.headers ?? {}, json };
}
