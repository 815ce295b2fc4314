import * as z from 'zod/mini';
import { jiraId } from '../contract/runs/item';
import { AppError } from '../shared/app-error';

/**
 * The part of the resolver's context we rely on. The account comes from the platform's own principal
 * (@forge/resolver out/index.js overwrites it), issue and project from the context the page was opened with.
 */
const context = z.object({
  accountId: z.string().check(z.minLength(1)),
  siteUrl: z.catch(z.optional(z.url()), undefined),
  cloudId: z.catch(z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))), undefined),
  extension: z.optional(
    z.object({
      issue: z.optional(z.object({ id: jiraId })),
      project: z.optional(z.object({ id: jiraId })),
    }),
  ),
});

/** Who calls, and on which issue or in which project, if the page belongs to one. */
export interface SignedContext {
  readonly accountId: string;
  readonly issueId: string | null;
  readonly projectId: string | null;
  /** The address of the site. */
  readonly siteUrl: string | null;
  /** The id under which Atlassian's API knows the site. */
  readonly cloudId: string | null;
}

/** Reads who calls. A visitor who is not logged in is refused: NOT_ALLOWED. */
export function readContext(raw: unknown): SignedContext {
  const read = context.safeParse(raw);
  if (!read.success) throw new AppError('NOT_ALLOWED', {}, read.error);
  const { accountId, extension, siteUrl = null, cloudId = null } = read.data;
  return {
    accountId,
    issueId: extension?.issue?.id ?? null,
    projectId: extension?.project?.id ?? null,
    siteUrl,
    cloudId,
  };
}
