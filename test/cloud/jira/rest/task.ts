import type { JiraResponse } from '../../forge/jira-api';
import { parseJson } from '../parse-json';
import { permissionsAnywhere } from '../permissions';
import { answer, Refusal } from '../refusal';
import { siteUrl } from '../site-url';
import type { Task } from '../task-table';
import { accountOf, users } from '../users';
import type { Call } from './call';

/**
 * `GET /task/{id}`: the progress of a task, for its creator and Jira admins. Here a task is never seen running.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-tasks/#api-rest-api-3-task-taskid-get
 */
export function getTask({ world, caller, parts: [id = ''] }: Call): JiraResponse {
  const task = /^\d{1,15}$/.test(id) ? world.later.find(Number(id)) : undefined;
  if (!task) throw new Refusal(404, `Task with ID ${id} does not exist.`);
  if (task.submitted_by !== accountOf(caller) && !permissionsAnywhere(caller).has('ADMINISTER')) {
    throw new Refusal(403, 'You do not have permission to see this task.');
  }
  return answer(200, taskBean(task));
}

/** The answer to work that is done later: where to ask about it. */
export function acceptedAnswer({ world }: Call, task: Task): JiraResponse {
  if (world.switches.laterWork === 'task') return answer(200, taskBean(task));
  return { status: 303, headers: { location: addressOf(task) }, body: '' };
}

function addressOf({ id }: Task): string {
  return `${siteUrl}/rest/api/3/task/${id}`;
}

function taskBean(task: Task): Readonly<Record<string, unknown>> {
  const { id, status, submitted, finished, result, submitted_by: account } = task;
  const ended = finished !== null && {
    started: finished,
    finished,
    ...(result !== null && { result: parseJson(result) }),
  };
  return {
    self: addressOf(task),
    id: String(id),
    description: 'Bulk operation on issue properties',
    status,
    // Jira returns its own number here, not an account id.
    submittedBy: 10000 + users.findIndex(({ accountId }) => accountId === account),
    progress: finished === null ? 0 : 100,
    elapsedRuntime: 0,
    submitted,
    ...ended,
    lastUpdate: finished ?? submitted,
  };
}
