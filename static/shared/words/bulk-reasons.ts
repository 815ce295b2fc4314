import type { Pause } from '../../../src/contract/runs/run-view';
import type { ErrorCode } from '../../../src/contract/errors';
import { answeredBadly, clauseOf, refusalClause, refusalFix } from './sources';

/** Why a run pauses, as the end of a sentence, and who can mend it. */
interface Reason {
  readonly because: string;
  readonly fix: string;
}

/** What a trouble means for a whole run, whose it is, and who can mend it. */
export function reasonOf({
  code,
  detail,
  source = {},
}: Pick<Extract<Pause, { by: 'trouble' }>, 'code' | 'source' | 'detail'>): Reason {
  const { by, status } = source;
  const reason: Reason = reasons[code];
  if (code === 'OUTCOME_UNKNOWN' && status !== undefined)
    return { ...reason, because: answeredBadly(by, status) };
  if (code === 'REFUSED') {
    return { because: refusalClause({ by, status }), fix: refusalFix({ by, status }, Boolean(detail)) };
  }
  const clause = clauseOf({ code, by, status });
  if (code === 'PLATFORM_DOWN' && by === 'jira' && status === undefined)
    return { ...reason, because: 'Jira does not answer' };
  return clause === null ? reason : { ...reason, because: clause };
}

const wait = 'Nobody here has to mend anything: wait until the Connector is back.';
const report = 'If it stays, a Jira admin can report it to the makers of this app.';
const settings = 'A Jira admin can test and replace it in the settings of this app.';

/** What each code means for a whole run, and who can mend it. */
const reasons = {
  INVALID_INPUT: { because: 'this app sent something that was not understood', fix: report },
  NOT_ALLOWED: {
    because: 'Jira no longer allows it',
    fix: 'An admin of this project can give the person who started it the permission back.',
  },
  NOT_LET_IN: {
    because: 'Jira does not let this app in',
    fix: 'Right after an installation or update this can take some minutes.',
  },
  NOT_FOUND: {
    because: 'the project is gone or hidden',
    fix: 'An admin of this project can check whether it still exists.',
  },
  NOT_CONNECTED: {
    because: 'Salesforce is not connected any more',
    fix: 'A Jira admin can add the API access token in the settings of this app.',
  },
  TOKEN_ENDED: { because: 'the API access token has ended', fix: settings },
  TOKEN_REJECTED: { because: 'the Connector does not accept the API access token', fix: settings },
  CHANGED_MEANWHILE: { because: 'something else was being changed', fix: 'Wait a moment.' },
  RUN_UNDER_WAY: { because: 'another run is in the way', fix: 'Wait until it is over.' },
  NEWER_RELEASE: {
    because: 'a newer release of this app wrote to it',
    fix: 'Wait until the update has reached this site.',
  },
  REFUSED: {
    because: 'the Connector or Salesforce refused it',
    fix: 'Whoever looks after the Connector can find out why.',
  },
  RATE_LIMITED: { because: 'there were too many requests', fix: 'Wait a few minutes.' },
  QUOTA_USED_UP: {
    because: 'Jira’s hourly limit for this app is used up, by all its customers together',
    fix: 'Wait until the full hour.',
  },
  CONNECTOR_DOWN: { because: 'the Connector cannot be reached', fix: wait },
  ANSWER_UNKNOWN: {
    because: 'the Connector answers in a way this app does not understand',
    fix: 'Nothing was guessed. A Jira admin can ask the Connector’s support.',
  },
  OUTCOME_UNKNOWN: { because: 'the Connector gives no answer', fix: wait },
  PLATFORM_DOWN: {
    because: 'Jira, or the platform this app runs on, does not answer',
    fix: 'Nobody here has to mend anything: wait until it does.',
  },
  UNEXPECTED: { because: 'something went wrong in this app', fix: report },
} as const satisfies Record<ErrorCode, Reason>;
