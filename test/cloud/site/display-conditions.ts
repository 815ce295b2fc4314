import * as z from 'zod/mini';
import { permissionCatalog } from '../jira/permission-catalog';

const projectPermissions = permissionCatalog.filter(({ type }) => type === 'PROJECT').map(({ key }) => key);

/**
 * What must hold for Jira to offer a module. Conditions side by side must all hold, as under `and`; under `or` one
 * must, under `not` none may. An operator takes one object of conditions or a list of them.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/
 */
export interface DisplayConditions {
  readonly canEditIssues?: boolean | undefined;
  readonly canAdministerProjects?: boolean | undefined;
  readonly isProjectAdmin?: boolean | undefined;
  readonly isAdmin?: boolean | undefined;
  readonly hasProjectPermission?: string | undefined;
  readonly and?: Children | undefined;
  readonly or?: Children | undefined;
  readonly not?: Children | undefined;
}
type Children = DisplayConditions | readonly DisplayConditions[];

const child = z.lazy((): z.ZodMiniType<DisplayConditions> => displayConditions);
const children = (): z.ZodMiniType<Children | undefined> => z.optional(z.union([z.array(child), child]));

/** The conditions and operators that the site supports. Others are refused by name. */
export const displayConditions: z.ZodMiniType<DisplayConditions> = z.strictObject({
  canEditIssues: z.optional(z.boolean()),
  canAdministerProjects: z.optional(z.boolean()),
  isProjectAdmin: z.optional(z.boolean()),
  isAdmin: z.optional(z.boolean()),
  hasProjectPermission: z.optional(z.enum(projectPermissions)),
  and: children(),
  or: children(),
  not: children(),
});

const permissionOf = {
  canEditIssues: 'EDIT_ISSUES',
  canAdministerProjects: 'ADMINISTER_PROJECTS',
  isProjectAdmin: 'ADMINISTER_PROJECTS',
  isAdmin: 'ADMINISTER',
} as const;
const flagNames = ['canEditIssues', 'canAdministerProjects', 'isProjectAdmin', 'isAdmin'] as const;

/** Whether the conditions hold for somebody with these permissions. */
export function holds(asked: DisplayConditions, permissions: ReadonlySet<string>): boolean {
  return answers(asked, permissions).every(Boolean);
}

/** One result per named condition. */
function answers(asked: DisplayConditions, permissions: ReadonlySet<string>): readonly boolean[] {
  const { and, or, not, hasProjectPermission, ...flags } = asked;
  const answered = flagNames.flatMap((name) => {
    const wanted = flags[name];
    return wanted === undefined ? [] : [permissions.has(permissionOf[name]) === wanted];
  });
  if (hasProjectPermission !== undefined) answered.push(permissions.has(hasProjectPermission));
  if (and) answered.push(below(and, permissions).every(Boolean));
  if (or) answered.push(below(or, permissions).some(Boolean));
  if (not) answered.push(!below(not, permissions).some(Boolean));
  return answered;
}

function below(asked: Children, permissions: ReadonlySet<string>): readonly boolean[] {
  return isList(asked) ? asked.map((each) => holds(each, permissions)) : answers(asked, permissions);
}

const isList = (asked: Children): asked is readonly DisplayConditions[] => Array.isArray(asked);
