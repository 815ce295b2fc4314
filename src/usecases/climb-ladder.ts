import type { ErrorCode } from '../contract/errors';
import { regions, type Region } from '../contract/region';
import type { Rung } from '../contract/settings';
import type { AppError } from '../domain/app-error';
import { asAppError } from '../domain/consequence';
import type { Connection } from '../domain/connection';
import type { Secret } from '../domain/secret';
import type { Ports } from '../ports';
import { openConnector } from './open-connector';
import { reportTrouble } from './report-trouble';

/** What is tried: a token at a region, and our own record of its end. */
export interface Candidate extends Pick<Connection, 'region' | 'ends'> {
  readonly token: Secret;
}

type RungName = Rung['name'];

/** From the ground up; a rung passed vouches for those below it. */
const names: readonly RungName[] = ['reached', 'accepted', 'region', 'readable'];

/** The rung a failed read breaks; null where the trouble is ours and says nothing about the connection. */
const brokenBy = {
  CONNECTOR_DOWN: 'reached',
  RATE_LIMITED: 'accepted',
  ANSWER_UNKNOWN: 'accepted',
  TOKEN_ENDED: 'accepted',
  TOKEN_REJECTED: 'accepted',
  NOT_FOUND: 'readable',
  REFUSED: 'readable',
  INVALID_INPUT: null,
  NOT_ALLOWED: null,
  NOT_LET_IN: null,
  QUOTA_USED_UP: null,
  NOT_CONNECTED: null,
  CHANGED_MEANWHILE: null,
  RUN_UNDER_WAY: null,
  NEWER_RELEASE: null,
  OUTCOME_UNKNOWN: null,
  PLATFORM_DOWN: null,
  UNEXPECTED: null,
} as const satisfies Record<ErrorCode, RungName | null>;

/** No issue of Jira's has this id; asked for where there is none to ask for. */
const noIssue = '0';

/**
 * Tries a token by reading one issue's links, and tells how far that got. Writes nothing. A rejected token is tried at the
 * other region, because the Connector's 401 does not tell a wrong region from a wrong token. Without an issue
 * to read, the last rung is not tried.
 * @throws AppError only for troubles of our own
 */
export async function climbLadder(
  ports: Ports,
  candidate: Candidate,
  issueId: string | null,
): Promise<Rung[]> {
  const error = await read(ports, candidate, issueId ?? noIssue);
  const broken = error && brokenBy[error.code];
  if (error && broken === null) throw error;
  if (error?.code === 'TOKEN_REJECTED') {
    const betterRegion = await findBetterRegion(ports, candidate, issueId ?? noIssue);
    if (betterRegion !== null) return ladder(ports, 'region', error, betterRegion);
  }
  if (error && !(broken === 'readable' && issueId === null)) return ladder(ports, broken, error, null);
  return names.map((name) => rung(name, name === 'readable' && issueId === null ? 'notTried' : 'passed'));
}

/** Reads one issue's links; gives the error, or null. */
async function read(ports: Ports, candidate: Candidate, issueId: string): Promise<AppError | null> {
  try {
    await openConnector(ports, candidate).readLinks(issueId);
    return null;
  } catch (error) {
    return asAppError(error);
  }
}

async function findBetterRegion(ports: Ports, candidate: Candidate, issueId: string): Promise<Region | null> {
  const others = regions.filter((region) => region !== candidate.region);
  for (const region of others) {
    const error = await read(ports, { ...candidate, region }, issueId);
    if (error === null || brokenBy[error.code] === 'readable') return region;
  }
  return null;
}

function ladder(ports: Ports, broken: RungName | null, error: AppError, betterRegion: Region | null): Rung[] {
  const told = reportTrouble(ports, 'connection test', error);
  const at = names.findIndex((name) => name === broken);
  return names.map((name, i) => {
    if (i === at) return { ...rung(name, 'failed'), error: told, betterRegion };
    return rung(name, i < at ? 'passed' : 'notTried');
  });
}

function rung(name: RungName, state: Rung['state']): Rung {
  return { name, state, error: null, betterRegion: null };
}
