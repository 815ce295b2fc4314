import { route } from '@forge/api';
import { mirrorKey, type Mirror } from '../../contract/mirror';
import { asAppError } from '../../domain/consequence';
import type { Log, Mirrors } from '../../ports';
import type { Identity } from '../../people-ports';
import { askJira } from './ask-jira';

/**
 * The mirror, one issue property.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-issueidorkey-properties-propertykey-put
 */
export function mirrorsWith(log: Log): Mirrors {
  /** A batch that is refused holds one value or more that Jira does not take; which, it does not say. */
  const writeMany = async (as: Identity, batch: Batch): Promise<void> => {
    if (batch.length === 0) return;
    try {
      await writeBatch(as, batch);
    } catch (error) {
      if (asAppError(error).code !== 'REFUSED') throw error;
      if (batch.length === 1) return log.trouble('mirror refused', {}, error);
      const middle = Math.ceil(batch.length / 2);
      await writeMany(as, batch.slice(0, middle));
      await writeMany(as, batch.slice(middle));
    }
  };
  return { write, writeMany: (as, byIssue) => writeMany(as, [...byIssue]) };
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
async function writeBatch(as: Identity, batch: Batch): Promise<void> {
  const issues = batch.map(([issueId, value]) => ({
    issueID: Number(issueId),
    properties: { [mirrorKey]: value },
  }));
  await askJira(as, route`/rest/api/3/issue/properties/multi`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ issues }),
  });
}
