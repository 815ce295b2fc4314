import { route, type APIResponse } from '@forge/api';
import * as z from 'zod/mini';
import { jiraId } from '../../contract/runs/item';
import { mirrorKey, type Mirror } from '../../contract/links/mirror';
import { asAppError } from '../../shared/consequence';
import type { Identity } from '../../ports/jira';
import type { Log } from '../../shared/log';
import type { Mirrors, WrittenLater } from '../../ports/jira';
import { askJira, readJira } from './ask-jira';

/**
 * The mirror, one issue property.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-issueidorkey-properties-propertykey-put
 */
export function mirrorsWith(log: Log): Mirrors {
  /** A refused batch holds at least one value that Jira rejects, and Jira does not say which. */
  const writeMany = async (as: Identity, batch: Batch): Promise<WrittenLater> => {
    if (batch.length === 0) return { tasks: [], refused: [] };
    try {
      return { tasks: await writeBatch(as, batch), refused: [] };
    } catch (error) {
      if (asAppError(error).code !== 'REFUSED') throw error;
      if (batch.length === 1) {
        log.trouble('mirror refused', {}, error);
        return { tasks: [], refused: batch.map(([issueId]) => issueId) };
      }
      const middle = Math.ceil(batch.length / 2);
      const [first, second] = [
        await writeMany(as, batch.slice(0, middle)),
        await writeMany(as, batch.slice(middle)),
      ];
      return {
        tasks: [...first.tasks, ...second.tasks],
        refused: [...first.refused, ...second.refused],
      };
    }
  };
  return { write, writeMany: (as, byIssue) => writeMany(as, [...byIssue]), unwritten };
}

type Batch = readonly (readonly [issueId: string, mirror: Mirror])[];

async function write(as: Identity, issueId: string, mirror: Mirror): Promise<void> {
  await askJira(as, route`/rest/api/3/issue/${issueId}/properties/${mirrorKey}`, {
    method: 'PUT',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(mirror),
  });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-properties-multi-post */
async function writeBatch(as: Identity, batch: Batch): Promise<readonly string[]> {
  const issues = batch.map(([issueId, value]) => ({
    issueID: Number(issueId),
    properties: { [mirrorKey]: value },
  }));
  const response = await askJira(as, route`/rest/api/3/issue/properties/multi`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ issues }),
  });
  return taskOf(response);
}

const inAddress = /\/task\/(\d{1,19})$/;
const bean = z.object({ id: jiraId });

/** The answer names the task's address. If something on the way followed it, the answer is the task itself. */
async function taskOf(response: APIResponse): Promise<readonly string[]> {
  const id = inAddress.exec(response.headers.get('location') ?? '')?.[1];
  if (id !== undefined) return [id];
  try {
    return [bean.parse(await response.json()).id];
  } catch {
    return [];
  }
}

const task = z.object({
  status: z.string(),
  result: z.optional(z.object({ errors: z.array(z.object({ issueID: z.int() })) })),
});

/**
 * A task's result is unpublished: that it names the issues with errors is *assumed*.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-tasks/#api-rest-api-3-task-taskid-get
 */
async function unwritten(as: Identity, id: string): Promise<readonly string[] | null> {
  const { status, result } = await readJira(as, route`/rest/api/3/task/${id}`, task);
  if (status !== 'COMPLETE' || !result) return null;
  return result.errors.map(({ issueID }) => String(issueID));
}
