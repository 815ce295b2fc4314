import type { Db } from '../database';
import type { JiraApi, JiraRequest, JiraResponse } from '../forge/jira-api';
import { type Fault, takeFault } from './faults';
import { createIssueStore } from './issue-store';
import type { IndexedProperty } from './property-index';
import { createPropertyStore } from './property-store';
import { createLookups, type Lookups } from './lookups';
import { Refusal } from './refusal';
import type { World } from './rest/call';
import { findRoute } from './rest/routes';
import { createSearch } from './search';
import { seed } from './seed/seed';
import { siteUrl } from './site-url';
import { createTables } from './tables';
import { findUser, users, type User } from './users';

/** What Jira is opened on; `now` dates the first issues and is the clock of relative dates in JQL. */
export interface JiraOptions {
  readonly db: Db;
  readonly now?: () => number;
  /** Keys of the projects to fill an empty Jira with; all of them when left out. */
  readonly projects?: readonly string[];
  /** The searchable issue properties of manifest.yml. */
  readonly indexedProperties?: readonly IndexedProperty[];
}

/** The Jira stand-in: its REST API, and direct lookups for the pages and rooms around it. */
export interface Jira extends JiraApi, Lookups {
  readonly users: readonly User[];
  findUser(idOrName: string): User | undefined;
  /** Trouble to come, first fitting first; add to it at any time. */
  readonly faults: Fault[];
}

/** Opens Jira on a database, filling it the first time. Never rejects: trouble of its own is a 500 in Jira's shape. */
export function createJira(options: JiraOptions): Jira {
  const { db, now = Date.now, projects, indexedProperties = [] } = options;
  createTables(db);
  seed(db, now(), projects);
  const issues = createIssueStore(db);
  const world: World = {
    issues,
    properties: createPropertyStore(db, indexedProperties),
    search: createSearch({ db, issues, declared: indexedProperties, now }),
  };
  const faults: Fault[] = [];
  const handle = async (request: JiraRequest) => takeFault(faults, request) ?? respond(world, request);
  return { ...createLookups(issues), handle, users, findUser, faults };
}

function respond(world: World, request: JiraRequest): JiraResponse {
  try {
    const { as: caller, method, path, body } = request;
    if (caller.kind === 'user' && !findUser(caller.accountId)) {
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

/** Jira takes JSON only when it is called JSON; `fetch` calls a plain string `text/plain`. */
function isJson(headers: JiraRequest['headers']): boolean {
  return Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('application/json'),
  );
}
