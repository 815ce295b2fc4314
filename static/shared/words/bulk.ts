import { issuesAtOnce } from '../../../src/contract/bulk/choice';
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
  title: `These are more than ${amount(issuesAtOnce)} issues`,
  whatToDo: 'Narrow them down, and push them in parts. Nothing was begun.',
};

const ownWords: Partial<Record<ErrorCode, Pick<Notice, 'title' | 'whatToDo'>>> = {
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
  RATE_LIMITED: {
    title: 'Too many requests, or too many runs begun within a minute',
    whatToDo: 'Wait a minute, then try again.',
  },
  REFUSED: { title: 'This was refused', whatToDo: 'Nothing was begun. The reason is shown below.' },
};

/** An error of the bulk push page in words. Where the time of the next try is known, it is told. */
export function bulkNotice(error: WireError): Notice {
  const isTooMany = error.fields?.some(({ problem }) => problem === 'tooMany');
  const notice = noticeOfError(error);
  const own = { ...notice, ...(isTooMany ? tooMany : ownWords[error.code]) };
  return error.retryAfterSeconds === undefined ? own : { ...own, whatToDo: nextStep(error) };
}
