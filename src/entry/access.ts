import { AppError } from '../domain/app-error';
import type { Permissions } from '../ports';
import type { IssueCaller, SiteCaller } from '../usecases/caller';
import type { SignedContext } from './signed-context';

/** Who may enter: asks Jira as the calling person and gives the caller, or throws. Asked anew on every call. */
export type AccessRule<Caller> = (context: SignedContext, permissions: Permissions) => Promise<Caller>;

/** Whoever can see the issue. To all others it does not exist: NOT_FOUND. */
export const issueViewer: AccessRule<IssueCaller> = async ({ accountId, issueId }, permissions) => {
  if (issueId === null) throw new AppError('NOT_FOUND');
  const rights = await permissions.onIssue(issueId);
  if (!rights.mayBrowse) throw new AppError('NOT_FOUND');
  return { accountId, issueId, rights };
};

/** Whoever can see the issue and may edit it; those who may only look are refused: NOT_ALLOWED. */
export const issueEditor: AccessRule<IssueCaller> = async (context, permissions) => {
  const caller = await issueViewer(context, permissions);
  if (!caller.rights.mayEdit) throw new AppError('NOT_ALLOWED');
  return caller;
};

/** Jira administrators. */
export const siteAdmin: AccessRule<SiteCaller> = async ({ accountId }, permissions) => {
  if (!(await permissions.maySiteAdminister())) throw new AppError('NOT_ALLOWED');
  return { accountId };
};
