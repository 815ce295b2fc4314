import type { WireError } from '../../../src/contract/errors';
import { mostIssues } from '../../../src/contract/runs/choice';
import { refinement } from '../messages/en.yml';

/** Said of the address of a search that was pasted as the refinement; undefined where it is none. The query in it is told. */
export function addressIsNoJql(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const query = new URL(text).searchParams.get('jql')?.trim();
  return query ? refinement.isAddressOf({ query }) : refinement.isAddress;
}

/** What is wrong with the refinement, if that is what an answer says: in Jira's words where it has some. */
export function jqlError(error: WireError | null): string | undefined {
  if (error?.code === 'REFUSED' && error.by === 'jira')
    return error.detail ? refinement.refusedWith({ detail: error.detail }) : refinement.refused;
  const problem = error?.fields?.find(({ field }) => field === 'jql' || field === 'choice.jql')?.problem;
  if (problem === 'tooMany') return refinement.tooMany({ most: mostIssues });
  return problem && refinement.unreadable;
}
