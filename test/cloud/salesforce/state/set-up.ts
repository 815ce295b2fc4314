import * as z from 'zod/mini';

const principal = z.strictObject({
  principalName: z.string(),
  principalType: z.enum(['NamedPrincipal', 'PerUserPrincipal']),
  /** Whether somebody has filled it in. */
  configured: z.boolean(),
});

/** What was deployed to an org so that it may call others, and what people filled in. Users by the first part of the username. */
export const setUpShape = z.strictObject({
  namedCredentials: z._default(
    z.array(
      z.strictObject({
        name: z.string(),
        /** Null for those that name an External Credential. */
        endpoint: z.nullable(z.string()),
        principalType: z.nullable(z.enum(['Anonymous', 'NamedUser', 'PerUser'])),
        /** Who has filled in a legacy one that is per user. */
        filledInBy: z._default(z.array(z.string()), []),
      }),
    ),
    [],
  ),
  externalCredentials: z._default(
    z.array(z.strictObject({ name: z.string(), principals: z.array(principal) })),
    [],
  ),
  permissionSets: z._default(
    z.array(z.strictObject({ name: z.string(), assignedTo: z._default(z.array(z.string()), []) })),
    [],
  ),
});
export type SetUp = Readonly<z.output<typeof setUpShape>>;
export type SetUpWish = Readonly<z.input<typeof setUpShape>>;
