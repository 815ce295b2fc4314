import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { errorWords, type Words } from './error-words';
import { upperFirst } from './letters';
import { answeredBadly, clauseOf, refusalClause, refusalFix } from './sources';

/** What is said differently by who caused it, by the status they answered with, or by what is wrong with a field. */
const byCause: Partial<Record<ErrorCode, (error: WireError) => Partial<Words>>> = {
  INVALID_INPUT: ({ fields }) => {
    const full = fields?.find(({ problem }) => problem === 'tooManyLinks');
    if (full) return tooManyLinks(full.room);
    return fields?.some(({ problem }) => problem === 'otherOrg') ? otherOrg : {};
  },
  NOT_FOUND: ({ by }) =>
    by === 'connector'
      ? {
          title: 'The Connector does not find this',
          whatToDo: 'Look at the links again: they may have been changed there.',
        }
      : {},
  TOKEN_REJECTED: ({ by }) =>
    by === 'app'
      ? {
          title: 'The API access token cannot be sent',
          whatToDo:
            'It holds characters no token has. A Jira admin can replace it in the settings of this app.',
        }
      : {},
  REFUSED: ({ by, status, detail }) => ({
    title: upperFirst(refusalClause({ by, status })),
    whatToDo: `Nothing was changed. ${refusalFix({ by, status }, detail !== undefined)}`,
  }),
  CONNECTOR_DOWN: ({ by, status }) => {
    if (by === 'app') return { whatToDo: 'Nothing was sent. Try again.' };
    return status === undefined
      ? {}
      : { whatToDo: 'The trouble is on its side. Try again in a few minutes.' };
  },
  ANSWER_UNKNOWN: ({ status }) =>
    status === undefined
      ? {}
      : {
          whatToDo: `It answered with status ${String(status)}. Nothing was guessed. Tell a Jira admin if this stays.`,
        },
  OUTCOME_UNKNOWN: ({ by, status }) => {
    const doubt = 'so nobody can tell whether it worked';
    if (status !== undefined) return { title: `${upperFirst(answeredBadly(by, status))}, ${doubt}` };
    return by === 'connector' ? { title: `The Connector gave no clear answer, ${doubt}` } : {};
  },
  PLATFORM_DOWN: ({ by }) => (by === 'app' ? { whatToDo: 'Try again.' } : {}),
  UNEXPECTED: ({ by, status }) =>
    by === 'jira' && status !== undefined ? { title: upperFirst(answeredBadly(by, status)) } : {},
};

/** The page was opened before somebody saved another Salesforce address: it could not ask. */
const otherOrg: Words = {
  title: 'Some of these records are in another Salesforce org than the settings name now',
  whatToDo: 'Nothing was sent. Reload the page, then confirm that org.',
};

function tooManyLinks(room = 0): Words {
  return {
    title: 'An issue holds at most 1,000 links',
    whatToDo:
      room === 0
        ? 'This one is full. Nothing was sent. Unlink records here first.'
        : `This one has room for ${String(room)} more. Nothing was sent. Link fewer records, or unlink some first.`,
  };
}

/** What an error means to a person, and the next step: what happened, and who caused it. */
export function wordsOf(error: WireError): Words {
  const clause = clauseOf(error);
  const title = clause === null ? {} : { title: upperFirst(clause) };
  return { ...errorWords[error.code], ...title, ...byCause[error.code]?.(error) };
}
