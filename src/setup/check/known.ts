import * as z from 'zod/mini';
import { tokenKind } from '../answers';

/**
 * What is known of the set-up besides its files; a rule that needs what is not known finds nothing.
 * `jiraHost`: `acme.atlassian.net`. `cloudId`: the site's UUID. `tokenKind`: of the Atlassian token that Salesforce will
 * hold. `callBack`: the address Salesforce sends people back to in Jira. `orgHost`: `acme.my.salesforce.com`.
 * `jiraAdmins`: e-mail addresses of Jira admins.
 */
export const knownShape = z.object({
  jiraHost: z.optional(z.string()),
  cloudId: z.optional(z.string()),
  tokenKind: z.optional(tokenKind),
  callBack: z.optional(z.string()),
  orgHost: z.optional(z.string()),
  jiraAdmins: z.optional(z.array(z.string())),
});

export type Known = Readonly<z.output<typeof knownShape>>;
