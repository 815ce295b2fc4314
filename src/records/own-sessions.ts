import type { LogIn, LogInPlace } from '../ports/log-ins';
import type { Ports } from '../ports/ports';
import type { Session, SessionKeeper, WayIn } from '../ports/salesforce';
import { AppError } from '../shared/app-error';
import { withLogInLock } from './log-in-lock';
import { SalesforceError } from './model/salesforce-error';

/** What renewing a person's session needs of the world. */
export type OwnSessionNeeds = Pick<Ports, 'locks' | 'logIns' | 'logInServer'>;

/** The app's way in, as it is when a session is renewed; null where there is none any more. */
type FindWay = () => Promise<WayIn | null>;

/**
 * A person's sessions: the one of their log-in, renewed with its refresh token. A refresh is sent once, while nobody else
 * sends one, and what it brought is stored before it is used. One that was sent and never answered is not repeated, because
 * a refresh token used twice ends everything at Salesforce: the log-in counts as ended.
 */
export function ownSessions(
  ports: OwnSessionNeeds,
  place: LogInPlace,
  opened: LogIn,
  findWay: FindWay,
): SessionKeeper {
  return {
    read: () => Promise.resolve(opened.session),
    async renew(ended) {
      try {
        return await withLogInLock(ports, place, () => renewed(ports, place, ended, findWay));
      } catch (error) {
        // Somebody else is renewing it and Salesforce takes its time: nothing is wrong with the log-in.
        const isHeld = error instanceof AppError && error.code === 'CHANGED_MEANWHILE';
        throw isHeld ? new SalesforceError('NO_TIME', {}, error) : error;
      }
    },
  };
}

async function renewed(
  ports: OwnSessionNeeds,
  place: LogInPlace,
  ended: Session | null,
  findWay: FindWay,
): Promise<Session> {
  const { logIns, logInServer } = ports;
  const logIn = await logIns.read(place);
  if (logIn === null || logIn.state === 'ended') throw new SalesforceError('OWN_LOG_IN_ENDED');
  // Another function has renewed it meanwhile, or the person has logged in anew.
  if (ended === null || !logIn.session.token.isSameAs(ended.token)) return logIn.session;
  // Whoever sent this refresh token was killed before its answer was stored.
  if (logIn.state === 'refreshing') return lost(ports, place, logIn);
  const way = await findWay();
  if (way === null || way.host !== logIn.host || way.consumerKey !== logIn.consumerKey)
    throw new SalesforceError('OWN_LOG_IN_ENDED');
  await logIns.update(place, { ...logIn, state: 'refreshing' });
  const refreshed = await logInServer.refresh(way, logIn.refreshToken);
  switch (refreshed.how) {
    case 'granted': {
      const { session, refreshToken } = refreshed.grant;
      if (session.orgId !== logIn.session.orgId || session.userId !== logIn.session.userId)
        return lost(ports, place, logIn);
      await logIns.update(place, {
        ...logIn,
        state: 'live',
        session,
        refreshToken: refreshToken ?? logIn.refreshToken,
      });
      return session;
    }
    case 'refused':
    case 'notSent':
      await logIns.update(place, logIn);
      throw refreshed.error;
    case 'ended':
      return endedUnless(ports, place, logIn, refreshed.error);
    case 'lost':
      return lost(ports, place, logIn, refreshed.error);
  }
}

/** Before a log-in counts as ended, storage is read once more: somebody may have rotated it after all. */
async function endedUnless(
  ports: OwnSessionNeeds,
  place: LogInPlace,
  sent: LogIn,
  cause: SalesforceError,
): Promise<Session> {
  const present = await ports.logIns.read(place);
  const isAnother = present !== null && !present.refreshToken.isSameAs(sent.refreshToken);
  return isAnother && present.state === 'live' ? present.session : lost(ports, place, sent, cause);
}

async function lost(
  { logIns }: OwnSessionNeeds,
  place: LogInPlace,
  logIn: LogIn,
  cause?: SalesforceError,
): Promise<never> {
  await logIns.update(place, { ...logIn, state: 'ended' });
  throw new SalesforceError('OWN_LOG_IN_ENDED', cause?.facts ?? {}, cause);
}
