import type { RunView } from '../../../src/contract/runs/run-view';
import type { ErrorCode, Origin } from '../../../src/contract/errors';
import type { Notice } from './notice';
import { clauseOf } from './sources';
import { soon } from './time';

interface Reason {
  readonly because: string;
  /** Whom else it concerns, and what ends it. */
  readonly reach: string;
}

const reasons: Partial<Record<ErrorCode, Reason>> = {
  RATE_LIMITED: {
    because: 'there were too many requests',
    reach: 'Nobody here has to mend anything.',
  },
  QUOTA_USED_UP: {
    because: 'Jira’s hourly limit for this app is used up',
    reach: 'All customers of this app share that limit. It begins anew with the full hour.',
  },
  NOT_LET_IN: {
    because: 'Jira does not let this app in',
    reach:
      'This concerns this app on this site. Right after an installation or update it can take some minutes.',
  },
  CONNECTOR_DOWN: {
    because: 'the Connector cannot be reached',
    reach: 'This concerns everybody who pushes through it. Nobody here has to mend anything.',
  },
  PLATFORM_DOWN: {
    because: 'Jira, or the platform this app runs on, does not answer at the moment',
    reach: 'Nobody here has to mend anything.',
  },
};

const concerned: Partial<Record<Origin, string>> = {
  connector: 'This concerns everything this site pushes.',
  jira: 'This concerns everything this app asks Jira.',
};

/** "Waits until 17:45 because …": for whom, how long, whom it concerns, and that nobody has to press anything. */
export function waitNotice(
  wait: NonNullable<RunView['waits']>,
  goesOn = 'The run goes on by itself.',
): Notice {
  const { until, code, by } = wait;
  const reason = reasons[code];
  const clause = clauseOf(wait);
  const isTold = code === 'CONNECTOR_DOWN' && clause !== null;
  const because = isTold ? `${clause} and named a time to wait` : (clause ?? reason?.because);
  const reach = code === 'RATE_LIMITED' && by ? (concerned[by] ?? reason?.reach) : reason?.reach;
  const title = `Waits until ${soon(until)}`;
  return {
    tone: 'info',
    title: because === undefined ? title : `${title} because ${because}`,
    whatToDo: [reach, goesOn].filter(Boolean).join(' '),
  };
}

/** The same of a press on this page: what it has found is kept, and the page goes on. */
export function pressWaits(wait: NonNullable<RunView['waits']>): Notice {
  return waitNotice(
    wait,
    'It goes on by itself as long as this page is open. Nothing is lost if you close it.',
  );
}
