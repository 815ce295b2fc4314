import { Refusal, refuse, success, type Answer } from '../answer';
import type { Association } from '../state/associations';
import type { World } from '../world';
import type { ApiRequest } from './api-request';
import { needIssue } from './checks';
import { readParameter } from './read-input';
import { toListedWire } from './wire';

/**
 * Lists all of an issue's associations, in the order they were made. Does not ask Salesforce, so this works while the
 * connection's authorization has lapsed and after a binding is removed.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1853818000
 */
export function readAssociations(world: World, request: ApiRequest): Answer {
  const switches = world.switches.get();
  const found = associationsOf(world, readParameter(request, 'jiraIssueId'));
  if (found.length === 0 && switches.noAssociations === 'notFound404')
    throw refuse(404, 'No associations found.');
  const listed = found.map((association) => toListedWire(association, switches));
  return success(200, listed, 'Associations fetched successfully');
}

function associationsOf(world: World, idOrKey: string): Association[] {
  try {
    return world.associations.of(needIssue(world, idOrKey).id);
  } catch (error) {
    const forgiven = world.switches.get().unknownIssue === 'emptyList200';
    if (forgiven && error instanceof Refusal && error.answer.status === 404) return [];
    throw error;
  }
}
