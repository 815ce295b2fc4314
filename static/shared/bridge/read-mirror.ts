import { requestJira } from '@forge/bridge';
import * as z from 'zod/mini';
import { mirror, mirrorKey, type Mirror } from '../../../src/contract/links/mirror';
import { findIssueId } from './issue-context';

const property = z.object({ value: mirror });

/**
 * The issue's mirror, read as the person and without any invocation; null when there is none. Anyone who may edit
 * the issue could have written it: what does not fit the schema is no mirror.
 */
export async function readMirror(): Promise<Mirror | null> {
  const issueId = await findIssueId();
  if (issueId === null) return null;
  try {
    const answer = await requestJira(`/rest/api/3/issue/${issueId}/properties/${mirrorKey}`);
    if (!answer.ok) return null;
    const found = property.safeParse(await answer.json());
    return found.success ? found.data.value : null;
  } catch {
    return null;
  }
}
