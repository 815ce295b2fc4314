import type { LogIn, LogInPlace, LogInServer, Refreshed } from '../../ports/log-ins';
import type { Ports } from '../../ports/ports';
import type { Session, SessionKeeper, WayIn } from '../../ports/salesforce';
import { AppError } from '../../shared/app-error';
import { withLogInLock } from './log-in-lock';
import { isAboutKeys } from '../model/next-keys';
import { SalesforceError } from '../model/salesforce-error';

/** What renewing a person's session needs of the world. */
export type OwnSessionNeeds = Pick<Ports, 'locks' | 'logIns' | 'logInServer'>;

/** The app's way in, as it is when a session is renewed; null where there is none any more. */
type FindWay = () => Promise<WayIn | null>;

/**
 * Where Salesforce refuses the app's keys: does the work with others, which were staged or have taken their place; they are
 * in use from then on, unless the work throws that they are refused too.
 */
type WithOtherKeys = (work: (way: WayIn) => Promise<void>) => Promise<unknown>;

/** The app's keys, as a renewal needs them. */
export interface AppKeys {
  readonly find: FindWay;
  readonly withOthers: WithOtherKeys;
}

/**
 * A person's sessions: the one of their log-in, renewed with its refresh token. A refresh is sent once, while nobody else
 * sends one, and what it brought is stored before it is used. One that was sent and never answered is not repeated, because
 * a refresh token used twice ends everything at Salesforce: the log-in counts as ended.
 */
export function ownSessions(
  ports: OwnSessionNeeds,
  place: LogInPlace,
  opened: LogIn,
  keys: AppKeys,
): SessionKeeper {
  return {
    read: () => Promise.resolve(opened.session),
    async renew(ended) {
      try {
        return await withLogInLock(ports, place, () => renewed(ports, place, ended, keys));
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
  keys: AppKeys,
): Promise<Session> {
  const { logIns, logInServer } = ports;
  const logIn = await logIns.read(place);
  if (logIn === null || logIn.state === 'ended') throw new SalesforceError('OWN_LOG_IN_ENDED');
  // Another function has renewed it meanwhile, or the person has logged in anew.
  if (ended === null || !logIn.session.token.isSameAs(ended.token)) return logIn.session;
  // Whoever sent this refresh token was killed before its answer was stored.
  if (logIn.state === 'refreshing') return lost(ports, place, logIn);
  const way = await keys.find();
  if (way === null || way.host !== logIn.host || way.consumerKey !== logIn.consumerKey)
    throw new SalesforceError('OWN_LOG_IN_ENDED');
  await logIns.update(place, { ...logIn, state: 'refreshing' });
  const refreshed = await refresh(logInServer, way, logIn, keys);
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

/** A refusal of the app's keys has not used up the refresh token: it may be sent with other keys of the same app. */
async function refresh(
  server: LogInServer,
  way: WayIn,
  { consumerKey, refreshToken }: LogIn,
  { withOthers }: AppKeys,
): Promise<Refreshed> {
  const first = await server.refresh(way, refreshToken);
  if (first.how !== 'refused' || !isAboutKeys(first.error.code)) return first;
  const tried: Refreshed[] = [];
  await withOthers(async (other) => {
    if (other.consumerKey !== consumerKey) throw first.error;
    const second = await server.refresh(other, refreshToken);
    tried.push(second);
    // Only a yes, or a no to the token itself, says that these keys are taken.
    if (second.how !== 'granted' && second.how !== 'ended') throw first.error;
  });
  return tried.at(-1) ?? first;
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
