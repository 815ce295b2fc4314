import { isAudience, isPersonal } from '../connections/model/salesforce-access';
import type { Connection, SalesforceAccess, StoredToken } from '../connections/model/connection';
import type { OwnLogInState } from '../contract/records/cards';
import type { SalesforceCode } from '../contract/records/trouble';
import type { IssueCaller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { Salesforce } from '../ports/salesforce';
import { isFor } from './model/log-in-life';
import { SalesforceError } from './model/salesforce-error';
import { openSalesforce, secretPlace, wayInto, type OpenNeeds } from './access/open-salesforce';
import { takeNextKeys } from './access/take-next-keys';
import { ownSessions, type OwnSessionNeeds } from './log-ins/own-sessions';

/**
 * The org as somebody sees it: with a log-in of the reader's own, or with the integration user's. `seenAs` is the name of
 * that user. `principal` is what descriptions read with these eyes are kept under; it names no person.
 */
export interface Eyes {
  readonly salesforce: Salesforce;
  readonly access: SalesforceAccess;
  readonly seenAs: string | null;
  readonly principal: StoredToken;
  /** Whether they are the reader's own. */
  readonly areOwn: boolean;
  /** How the reader stands with a log-in of their own, whoever's eyes these are. */
  readonly ownLogIn: OwnLogInState;
}

/** What choosing eyes needs of the world. */
export type EyesNeeds = OpenNeeds & OwnSessionNeeds & Pick<Ports, 'salesforceAs'>;

/** Why there are no eyes for a person who stands like this with a log-in of their own. */
const codeWithoutEyes = {
  notOffered: 'NOT_SHOWN',
  none: 'NOT_LOGGED_IN',
  ended: 'OWN_LOG_IN_ENDED',
} as const satisfies Partial<Record<OwnLogInState, SalesforceCode>>;

/** Nobody's eyes are there for this person. */
class NoEyes extends SalesforceError {
  constructor(readonly ownLogIn: keyof typeof codeWithoutEyes) {
    super(codeWithoutEyes[ownLogIn]);
  }
}

/** Whether what was thrown says that a person's own log-in has ended. */
export function isOwnEnd(thrown: unknown): boolean {
  return thrown instanceof SalesforceError && thrown.code === 'OWN_LOG_IN_ENDED';
}

/** How a person whose question failed stands with a log-in of their own. */
export function ownLogInAfter(thrown: unknown, eyes: Eyes | null): OwnLogInState {
  if (thrown instanceof NoEyes) return thrown.ownLogIn;
  if (isOwnEnd(thrown)) return 'ended';
  return eyes?.ownLogIn ?? 'notOffered';
}

/**
 * Opens the org behind a connection with the eyes that its access gives this person: their own first, where persons log in.
 * What the integration user sees is for the audience that an admin chose, and for nobody else.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF, NOT_SHOWN, NOT_LOGGED_IN, OWN_LOG_IN_ENDED; AppError PLATFORM_DOWN,
 *                         RATE_LIMITED
 */
export async function eyesOf(
  ports: EyesNeeds,
  connection: Connection | null,
  { accountId, rights }: Pick<IssueCaller, 'accountId' | 'rights'>,
): Promise<Eyes> {
  return eyesFor(ports, connection, accountId, (access) => isAudience(access, rights));
}

/**
 * The eyes an admin sets up an access with: the integration user's, or where only persons log in, the admin's own.
 * @throws as `eyesOf`
 */
export function adminEyes(ports: EyesNeeds, connection: Connection, accountId: string): Promise<Eyes> {
  const { access } = connection;
  if (access?.whoReads === 'eachPerson') return eyesFor(ports, connection, accountId, () => false);
  return integrationEyes(ports, connection, access, 'notOffered');
}

/**
 * The eyes a set-up is looked at with: the admin's own where they have connected, else the integration user's. Nothing of
 * records is shown, so the audience of cards says nothing here.
 * @throws as `eyesOf`
 */
export function setUpEyes(ports: EyesNeeds, connection: Connection, accountId: string): Promise<Eyes> {
  return eyesFor(ports, connection, accountId, () => true);
}

/** How a person stands with a log-in of their own over a connection. Throws AppError PLATFORM_DOWN or RATE_LIMITED. */
export async function ownLogInOf(
  { logIns }: Pick<Ports, 'logIns'>,
  { id, access }: Connection,
  accountId: string,
): Promise<OwnLogInState> {
  if (access === null || access.isOff || !isPersonal(access)) return 'notOffered';
  const logIn = await logIns.read({ connectionId: id, accountId });
  if (logIn === null) return 'none';
  return logIn.state === 'ended' || !isFor(access, logIn) ? 'ended' : 'connected';
}

async function eyesFor(
  ports: EyesNeeds,
  connection: Connection | null,
  accountId: string,
  isInAudience: (access: SalesforceAccess) => boolean,
): Promise<Eyes> {
  const access = connection?.access ?? null;
  if (connection === null || access === null) throw new SalesforceError('NOT_SET_UP');
  if (access.isOff) throw new SalesforceError('TURNED_OFF');
  const own = isPersonal(access) ? await ownEyes(ports, connection, access, accountId) : 'notOffered';
  if (typeof own !== 'string') return own;
  if (access.whoReads === 'eachPerson' || !isInAudience(access)) throw new NoEyes(own);
  return integrationEyes(ports, connection, access, own);
}

async function integrationEyes(
  ports: EyesNeeds,
  connection: Connection,
  access: SalesforceAccess | null,
  ownLogIn: OwnLogInState,
): Promise<Eyes> {
  if (access === null) throw new SalesforceError('NOT_SET_UP');
  return {
    salesforce: openSalesforce(ports, connection),
    access,
    seenAs: access.userName,
    principal: secretPlace(connection.id, access),
    areOwn: false,
    ownLogIn,
  };
}

/** A person's own eyes, or why there are none. */
async function ownEyes(
  ports: EyesNeeds,
  { id }: Connection,
  access: SalesforceAccess,
  accountId: string,
): Promise<Eyes | 'none' | 'ended'> {
  const place = { connectionId: id, accountId };
  const logIn = await ports.logIns.read(place);
  if (logIn === null) return 'none';
  if (logIn.state === 'ended' || !isFor(access, logIn)) return 'ended';
  const sessions = ownSessions(ports, place, logIn, {
    find: () => wayInto(ports, id, access),
    withOthers: (work) => takeNextKeys(ports, secretPlace(id, access), work),
  });
  return {
    salesforce: ports.salesforceAs(access, sessions),
    access,
    seenAs: logIn.name,
    principal: { connectionId: id, tokenId: logIn.id },
    areOwn: true,
    ownLogIn: 'connected',
  };
}

/**
 * Reads with the eyes this person has. Where their own log-in turns out to have ended and the integration user reads else,
 * it reads in its place.
 * @throws as `eyesOf`, and what `read` throws
 */
export async function withEyes<T>(
  ports: EyesNeeds,
  connection: Connection | null,
  caller: Pick<IssueCaller, 'accountId' | 'rights'>,
  read: (eyes: Eyes) => Promise<T>,
): Promise<T> {
  const eyes = await eyesOf(ports, connection, caller);
  try {
    return await read(eyes);
  } catch (thrown) {
    if (!eyes.areOwn || !isOwnEnd(thrown) || eyes.access.whoReads === 'eachPerson') throw thrown;
    return read(await eyesOf(ports, connection, caller));
  }
}
