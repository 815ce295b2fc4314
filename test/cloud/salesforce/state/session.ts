import * as z from 'zod/mini';

/** An access token and what it opens. Times are in milliseconds. */
export const sessionShape = z.strictObject({
  token: z.string(),
  org: z.string(),
  userId: z.string(),
  clientId: z.string(),
  /** The approval it came from. Null for client credentials. */
  approval: z.nullable(z.string()),
  scopes: z.array(z.string()),
  issuedAt: z.number(),
  expiresAt: z.number(),
});
export type Session = Readonly<z.output<typeof sessionShape>>;

/** That a user let an app in: what a refresh token and its successors stand for. */
export const approvalShape = z.strictObject({
  id: z.string(),
  org: z.string(),
  userId: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  approvedAt: z.number(),
});
export type Approval = Readonly<z.output<typeof approvalShape>>;

export const refreshTokenShape = z.strictObject({
  token: z.string(),
  approval: z.string(),
  usedAt: z.number(),
  /** True once a later one took its place. */
  rotatedOut: z.boolean(),
});
export type RefreshToken = Readonly<z.output<typeof refreshTokenShape>>;
