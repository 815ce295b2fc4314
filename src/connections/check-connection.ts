import type { ErrorCode } from '../contract/errors';
import { regions, type Region } from '../contract/connections/region';
import type { CheckStep } from '../contract/connections/check-step';
import type { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import type { Connection, TokenFacts } from './model/connection';
import { noIssue } from '../ports/connector';
import type { Secret } from '../shared/secret';
import { openConnector, type ConnectorNeeds } from './open-connector';
import { reportTrouble, type ReportNeeds } from '../shared/report-trouble';

/** What checking a connection needs of the world. */
export type CheckNeeds = ConnectorNeeds & ReportNeeds;

/** What is checked: a token at a region, and our own record of its end. */
export interface Candidate extends Pick<Connection, 'region'>, Pick<TokenFacts, 'ends'> {
  readonly token: Secret;
}

/**
 * How it is checked: by which issue's links, null where there is none; whether an admin agreed to send a refused token
 * to the other region too; and who hears how the call to the candidate's own region ended.
 */
interface Trial {
  readonly issueId: string | null;
  readonly otherRegionToo: boolean;
  readonly heard?: ((error: AppError | null) => void) | undefined;
}

type StepName = CheckStep['name'];

/** From the bottom up: a passed step means that those below it passed too. */
const names: readonly StepName[] = ['reached', 'accepted', 'region', 'readable'];

/** The step that a failed read breaks; null where the trouble is ours and says nothing about the connection. */
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
  SENDING_STOPPED: null,
  CHANGED_MEANWHILE: null,
  RUN_UNDER_WAY: null,
  NEWER_RELEASE: null,
  OUTCOME_UNKNOWN: null,
  PLATFORM_DOWN: null,
  UNEXPECTED: null,
} as const satisfies Record<ErrorCode, StepName | null>;

/**
 * Checks a token by reading one issue's links, and shows how far that got. Writes nothing. The Connector's 401 does not
 * tell a wrong region from a wrong token. Where a token is sent is a matter of data residency, so the other region is
 * tried only if an admin agreed, and it receives the token only. Without an issue to read, the last step is not tried.
 * @throws AppError only for our own trouble and the platform's: what the Connector did not cause is not a step of its
 *                  check
 */
export async function checkConnection(
  ports: CheckNeeds,
  candidate: Candidate,
  trial: Trial,
): Promise<CheckStep[]> {
  const { issueId, otherRegionToo } = trial;
  const { error, links } = await read(ports, candidate, issueId ?? noIssue, trial.heard);
  const broken = error && brokenAt(error);
  if (error && broken === null) throw error;
  if (error?.code === 'TOKEN_REJECTED') {
    if (!otherRegionToo)
      return stepsWith(ports, broken, error, { untriedRegion: otherThan(candidate.region) });
    const betterRegion = await findBetterRegion(ports, candidate);
    if (betterRegion !== null) return stepsWith(ports, 'region', error, { betterRegion });
  }
  if (error && !(broken === 'readable' && issueId === null)) return stepsWith(ports, broken, error);
  return names.map((name) => {
    if (name !== 'readable') return step(name, 'passed');
    return issueId === null ? step(name, 'notTried') : { ...step(name, 'passed'), links };
  });
}

/** Whether a check found that the region takes the token. What is wrong with the issue that was read does not count. */
export function isAccepted(steps: readonly CheckStep[]): boolean {
  return steps.every(({ name, state }) => state !== 'failed' || name === 'readable');
}

/** Any answer from the address means that it was reached. */
function brokenAt({ code, facts: { by, status } }: AppError): StepName | null {
  if (by !== 'connector') return null;
  return code === 'CONNECTOR_DOWN' && status !== undefined ? 'accepted' : brokenBy[code];
}

interface Read {
  readonly error: AppError | null;
  /** How many links the issue has; null where they could not be read. */
  readonly links: number | null;
}

async function read(
  ports: ConnectorNeeds,
  candidate: Candidate,
  issueId: string,
  heard?: (error: AppError | null) => void,
): Promise<Read> {
  try {
    const links = await openConnector(ports, candidate, heard ? { heard } : {}).readLinks(issueId);
    return { error: null, links: links.length };
  } catch (error) {
    return { error: asAppError(error), links: null };
  }
}

async function findBetterRegion(ports: ConnectorNeeds, candidate: Candidate): Promise<Region | null> {
  const region = otherThan(candidate.region);
  if (region === null) return null;
  const { error } = await read(ports, { ...candidate, region }, noIssue);
  return error === null || brokenBy[error.code] === 'readable' ? region : null;
}

function otherThan(region: Region): Region | null {
  return regions.find((other) => other !== region) ?? null;
}

function stepsWith(
  ports: ReportNeeds,
  broken: StepName | null,
  error: AppError,
  more: Partial<Pick<CheckStep, 'betterRegion' | 'untriedRegion'>> = {},
): CheckStep[] {
  const told = reportTrouble(ports, 'connection test', error);
  const at = names.findIndex((name) => name === broken);
  return names.map((name, i) => {
    if (i === at) return { ...step(name, 'failed'), error: told, ...more };
    return step(name, i < at ? 'passed' : 'notTried');
  });
}

function step(name: StepName, state: CheckStep['state']): CheckStep {
  return { name, state, error: null, betterRegion: null, untriedRegion: null, links: null };
}
