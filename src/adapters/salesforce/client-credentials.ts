import type { SessionKeeper, SessionPlace, WayIn } from '../../ports/salesforce';
import { isAboutKeys } from '../../records/model/next-keys';
import { askHost, type OrgDeps } from './ask-host';
import { clientCredentialsCall } from './calls';
import { grantOf } from './grant-of';
import { logInTrouble } from './log-in-trouble';

/** The integration user's sessions: each is got with the app's key and secret, and kept for all functions. */
export function clientCredentials(
  deps: Pick<OrgDeps, 'fetch' | 'now' | 'timeLeft'>,
  way: WayIn,
  kept: SessionPlace,
): SessionKeeper {
  return {
    read: () => kept.read(),
    async renew() {
      const answer = await askHost(deps, way.host, clientCredentialsCall(way), null);
      const trouble = logInTrouble(answer, deps.now());
      const other = trouble && isAboutKeys(trouble.code) ? ((await way.otherwise?.()) ?? null) : null;
      // Whoever found other keys keeps their session.
      if (other !== null) return other;
      const { session } = grantOf(answer, way.host, deps.now());
      await kept.save(session);
      return session;
    },
  };
}
