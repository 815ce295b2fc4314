import { mostIssues } from '../../../src/contract/runs/choice';
import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { nextStep, noticeOfError } from './errors';
import type { Notice } from './notice';
import { amount } from './numbers';

/** The words of the bulk push page that belong to no single step. */
export const bulkWords = {
  title: 'Bulk push',
  intro:
    'Push the issues of a project to their Salesforce records. A preview comes first: it shows what would be sent, and sends nothing.',
  opening: 'Opening bulk push',
  reading: 'Reading the runs of this project',
  tryAgain: 'Try again',
  openSettings: 'Open settings',
  newRun: 'New run',
  run: 'Run',
  noProject: {
    tone: 'error',
    title: 'Jira does not tell which project this page belongs to',
    whatToDo: 'Open the page from the project again.',
  },
  notConnectedAdmin: 'Add the API access token of the Connector in the settings of this app.',
} as const;

/** "Project OPS, Operations": which project this is about. */
export function projectLine(project: { readonly key: string; readonly name: string }): string {
  return `Project ${project.key}, ${project.name}`;
}

const tooMany = {
  title: `These are more than ${amount(mostIssues)} issues`,
  whatToDo: 'Narrow them down, and push them in parts. Nothing was begun.',
};

type Words = Pick<Notice, 'title' | 'whatToDo'>;

const ownWords: Partial<Record<ErrorCode, Words>> = {
  INVALID_INPUT: {
    title: 'Something in this choice is not right',
    whatToDo: 'Check what you entered. Nothing was begun.',
  },
  NOT_ALLOWED: {
    title: 'Bulk push is for admins of this project',
    whatToDo: 'Ask an admin of this project, or a Jira admin, to push it or to give you the permission.',
  },
  NOT_FOUND: {
    title: 'This project or run is gone, or hidden from you',
    whatToDo: 'Reload the page. The last 20 runs of a project are kept, for 90 days.',
  },
  CHANGED_MEANWHILE: {
    title: 'Somebody else was faster',
    whatToDo: 'The run is shown as it stands now. Look at it, then decide again.',
  },
  RUN_UNDER_WAY: {
    title: 'Another run of this project is under way',
    whatToDo: 'Nothing was started. A project has one run at a time: press again once that one is over.',
  },
  OUTCOME_UNKNOWN: {
    title: 'No answer came, so nobody can tell whether it was done',
    whatToDo: 'The run is shown as it stands now. Repeat the step if it is not what you expect.',
  },
};

/** What is said differently by who caused it. */
function wordsByCause({ code, by, detail, fields }: WireError): Partial<Words> {
  if (fields?.some(({ problem }) => problem === 'tooMany')) return tooMany;
  const isOurs = by === undefined || by === 'app';
  if (code === 'RATE_LIMITED' && isOurs) {
    return {
      title: 'Too many runs were begun in this project within a minute',
      whatToDo: 'Nothing was begun. Wait a minute, then try again.',
    };
  }
  if (code === 'REFUSED') {
    return {
      whatToDo: `Nothing was begun. ${detail === undefined ? 'No reason was given.' : 'The reason is shown below.'}`,
    };
  }
  return ownWords[code] ?? {};
}

/** An error of the bulk push page in words. Where the time of the next try is known, it is told. */
export function bulkNotice(error: WireError): Notice {
  const own = { ...noticeOfError(error), ...wordsByCause(error) };
  return error.retryAfterSeconds === undefined ? own : { ...own, whatToDo: nextStep(error) };
}
