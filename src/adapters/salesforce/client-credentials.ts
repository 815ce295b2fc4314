import type { SessionKeeper, SessionPlace, WayIn } from '../../ports/salesforce';
import { askHost, type OrgDeps } from './ask-host';
import { clientCredentialsCall } from './calls';
import { grantOf } from './grant-of';

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
      const { session } = grantOf(answer, way.host, deps.now());
      await kept.save(session);
      return session;
    },
  };
}
