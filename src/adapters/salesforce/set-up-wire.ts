import * as z from 'zod/mini';

const text = z.nullish(z.string());
const rowsOf = <S extends z.ZodMiniType>(row: S) => z.object({ records: z.array(row) });

/** A user as a parent; null where that user is hidden. */
export const parentUser = z.nullish(z.object({ Name: z.string(), Username: z.string() }));

/** Rows of `GET /query`, by what they are asked for. */
export const orgRows = rowsOf(
  z.object({
    Name: z.string(),
    OrganizationType: text,
    IsSandbox: z.nullish(z.boolean()),
    InstanceName: text,
  }),
);
export const namedCredentialRows = rowsOf(
  z.object({ Id: z.string(), DeveloperName: z.string(), Endpoint: text, PrincipalType: text }),
);
export const assignmentRows = rowsOf(
  z.object({ Assignee: parentUser, PermissionSet: z.object({ Name: z.string() }) }),
);
export const filledInRows = rowsOf(z.object({ User: parentUser, ExternalDataSourceId: z.string() }));
export const approvalRows = rowsOf(z.object({ UserId: z.string(), LastUsedDate: text }));
export const userRows = rowsOf(
  z.object({ Name: z.string(), Username: z.string(), Email: z.string(), IsActive: z.boolean() }),
);

/** `GET /named-credentials/external-credentials/{name}` */
export const externalCredential = z.object({
  principals: z.array(
    z.object({ principalName: z.string(), principalType: z.string(), authenticationStatus: text }),
  ),
});
