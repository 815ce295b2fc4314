import { json, page, Refusal, type Answer } from '../answer';
import type { World } from '../world';
import type { ApiRequest } from './api-request';
import { associate } from './associate';
import { authenticate } from './authenticate';
import { bulkAssociate } from './bulk-associate';
import { operationOf } from './operation';
import { pushIssue } from './push-issue';
import { readAssociations } from './read-associations';

/** Carries out a request and returns the answer: routing, then the token, then one of the four published calls. */
export function answerApi(world: World, request: ApiRequest): Answer {
  const operation = operationOf(request.method, request.path);
  if (!operation) return noSuchRoute(world, request);
  try {
    const connection = authenticate(world, request);
    switch (operation.kind) {
      case 'associate':
        return associate(world, request, connection);
      case 'read':
        return readAssociations(world, request, connection);
      case 'bulk':
        return bulkAssociate(world, request, connection);
      case 'push':
        return pushIssue(world, operation, connection);
    }
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function noSuchRoute(world: World, request: ApiRequest): Answer {
  if (world.switches.get().unknownRoute === 'json404')
    return json(404, { success: false, message: 'Not found' });
  const asked = `${request.method} ${request.path}`.replace(/[<>&"']/g, '');
  return page(404, 'Action Not Found', `For request '${asked}'`);
}
