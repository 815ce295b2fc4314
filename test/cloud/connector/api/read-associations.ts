import { Refusal, refuse, success, type Answer } from '../answer';
import type { Association } from '../state/associations';
import type { Connection } from '../state/connections';
import type { World } from '../world';
import type { ApiRequest } from './api-request';
import { needBoundToRead, needIssue } from './checks';
import { countingFor } from './counting-for';
import { readParameter } from './read-input';
import { toListedWire } from './wire';

/**
 * Lists all of an issue's associations, in the order they were made. Does not ask Salesforce, so this works while the
 * connection's authorization has lapsed and, unless a switch says otherwise, after a binding is removed.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1853818000
 */
export function readAssociations(world: World, request: ApiRequest, connection: Connection): Answer {
  const switches = world.switches.get();
  const found = associationsOf(world, readParameter(request, 'jiraIssueId'), connection);
  if (found.length === 0 && switches.noAssociations === 'notFound404')
    throw refuse(404, 'No associations found.');
  const listed = found.map((association) => toListedWire(association, switches));
  return success(200, listed, 'Associations fetched successfully');
}

function associationsOf(world: World, idOrKey: string, connection: Connection): Association[] {
  try {
    const issue = needIssue(world, idOrKey);
    needBoundToRead(world, connection, issue);
    return world.associations.of(issue.id, countingFor(world, connection));
  } catch (error) {
    const forgiven = world.switches.get().unknownIssue === 'emptyList200';
    if (forgiven && error instanceof Refusal && error.answer.status === 404) return [];
    throw error;
  }
}
