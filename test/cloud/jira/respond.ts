import type { JiraRequest, JiraResponse } from '../forge/jira-api';
import { Refusal } from './refusal';
import type { World } from './rest/call';
import { findRoute } from './rest/routes';
import { siteUrl } from './site-url';
import { findUser } from './users';

/** Answers one call to the REST API. Never throws: refusals and internal errors are answers too. */
export function respond(world: World, request: JiraRequest): JiraResponse {
  try {
    const { as: caller, method, path, body } = request;
    if (caller.kind === 'user' && !isSomebody(world, caller.accountId)) {
      throw new Refusal(401, 'Client must be authenticated to access this resource.');
    }
    const url = new URL(path, siteUrl);
    const { resource, parts } = findRoute(method, url.pathname);
    if (body !== '' && !isJson(request.headers)) throw new Refusal(415, 'Unsupported Media Type');
    return resource({ world, caller, parts, query: url.searchParams, body });
  } catch (error) {
    if (error instanceof Refusal) return error.toResponse();
    console.error(error);
    return new Refusal(500, 'Internal server error').toResponse();
  }
}

/** A closed account cannot call. */
function isSomebody({ accounts }: World, accountId: string): boolean {
  return findUser(accountId) !== undefined && !accounts.isClosed(accountId);
}

/** Jira accepts JSON only with its content type; `fetch` labels a plain string `text/plain`. */
function isJson(headers: JiraRequest['headers']): boolean {
  return Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('application/json'),
  );
}
