import * as z from 'zod/mini';
import { salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { instant } from '../time';
import { salesforceTrouble } from './trouble';

const connectionId = z.string().check(z.minLength(1), z.maxLength(60));
const ofConnection = z.strictObject({ id: connectionId });

/**
 * A connection whose org persons log in to, and how this person stands there: not connected, connected as `username`, or
 * connected once with a log-in that has ended (revoked, idle too long, made for another app or org).
 */
const ownLogIn = z.object({
  id: connectionId,
  name: z.string(),
  host: salesforceHost,
  /** Where somebody has not connected, the integration user reads for them. */
  elseIntegrationUser: z.boolean(),
  logIn: z.nullable(
    z.object({ name: z.string(), username: z.string(), since: instant, hasEnded: z.boolean() }),
  ),
});
export type OwnLogIn = z.output<typeof ownLogIn>;

const ownLogIns = z.object({ connections: z.array(ownLogIn) });

/** What the call-back hands over: a single-use ticket of 256 bits. */
const ticket = z.string().check(z.regex(/^[\w-]{43}$/));

const trouble = z.nullable(salesforceTrouble);

/** What each person may ask about their own log-ins at Salesforce. Nobody is told anything of another person's. */
export const personContract = {
  openLogIns: procedure(z.strictObject({}), ownLogIns),
  /** The address at which Salesforce asks for consent; it holds a state that only this person can redeem. */
  beginLogIn: procedure(ofConnection, z.object({ address: z.nullable(z.url()), trouble })),
  /** `id` is the connection that was meant, null where nothing waited for this person. */
  finishLogIn: procedure(
    z.strictObject({ ticket }),
    z.extend(ownLogIns, { id: z.nullable(connectionId), trouble }),
  ),
  /** Revokes at Salesforce, then erases. `trouble` where Salesforce did not confirm; it is erased here all the same. */
  endLogIn: procedure(ofConnection, z.extend(ownLogIns, { trouble })),
};
