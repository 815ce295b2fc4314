import type { StopView } from '../../../src/contract/connections/stop-view';
import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { byCause, errors } from '../messages/en.yml';
import { upperFirst } from './letters';
import { nameOr } from './people';
import { answeredBadly, clauseOf, refusalClause, refusalFix, withBindings } from './sources';
import { atTime } from './time';

/** What is said of an error: what happened, and the next step. */
interface Words {
  readonly title: string;
  readonly whatToDo: string;
}

/** What is said differently by who caused it, by the status they answered with, or by what is wrong with a field. */
const particular: Partial<Record<ErrorCode, (error: WireError) => Partial<Words>>> = {
  INVALID_INPUT: ({ fields }) => {
    const full = fields?.find(({ problem }) => problem === 'tooManyLinks');
    if (full) return tooManyLinks(full.room);
    // The page was opened before somebody saved another Salesforce address: it could not ask.
    if (fields?.some(({ problem }) => problem === 'otherOrg')) return byCause.otherOrg;
    // Nothing more exact is known: it may be this page that asks what only another release understands.
    return fields?.every(({ problem }) => problem === 'malformed') ? byCause.malformed : {};
  },
  // What a person may not do is said by the door, and by nobody's doing: a Jira that forbids has refused this app.
  NOT_ALLOWED: ({ by }) => (by === 'jira' ? byCause.forbiddenByJira : {}),
  NOT_FOUND: ({ by }) => (by === 'connector' ? byCause.notThere : {}),
  TOKEN_REJECTED: ({ by }) => (by === 'app' ? byCause.tokenUnsent : {}),
  SENDING_STOPPED: ({ stop }) => (stop ? { whatToDo: stoppedBy(stop, errors.SENDING_STOPPED.whatToDo) } : {}),
  REFUSED: (error) => ({
    title: upperFirst(refusalClause(error)),
    whatToDo: byCause.refused({ fix: withBindings(refusalFix(error, error.detail !== undefined), error) }),
  }),
  CONNECTOR_DOWN: ({ by, status }) => {
    if (by === 'app') return { whatToDo: byCause.notSent };
    return status === undefined ? {} : { whatToDo: byCause.itsTrouble };
  },
  ANSWER_UNKNOWN: ({ status }) => (status === undefined ? {} : { whatToDo: byCause.answered({ status }) }),
  OUTCOME_UNKNOWN: ({ by, status }) => {
    if (status !== undefined)
      return { title: byCause.doubt({ what: upperFirst(answeredBadly(by, status)) }) };
    return by === 'connector' ? { title: byCause.notClear } : {};
  },
  PLATFORM_DOWN: ({ by }) => (by === 'app' ? { whatToDo: byCause.tryAgain } : {}),
  UNEXPECTED: ({ by, status }) =>
    by === 'jira' && status !== undefined ? { title: upperFirst(answeredBadly(by, status)) } : {},
};

/** Who stopped sending, since when and why, and the next step. */
export function stoppedBy({ name, at, reason, isSite }: StopView, then: string): string {
  return byCause.stopped({ who: upperFirst(nameOr(name)), isSite, time: atTime(at), reason, then });
}

function tooManyLinks(room = 0): Words {
  const { title, full, room: left } = byCause.tooManyLinks;
  return { title, whatToDo: room === 0 ? full : left({ room }) };
}

/** What an error means to a person, and the next step: what happened, and who caused it. "Try again" is said only where it can help. */
export function wordsOf(error: WireError): Words {
  const clause = clauseOf(error);
  const title = clause === null ? {} : { title: upperFirst(clause) };
  return { ...errors[error.code], ...title, ...particular[error.code]?.(error) };
}
