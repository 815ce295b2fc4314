import type { RunView } from '../../../src/contract/bulk/run-view';
import type { ErrorCode } from '../../../src/contract/errors';
import type { Notice } from './notice';
import { atTime } from './time';

interface Reason {
  readonly because: string;
  /** Whom else it concerns, and what ends it. */
  readonly reach: string;
}

const reasons: Partial<Record<ErrorCode, Reason>> = {
  RATE_LIMITED: {
    because: 'because the Connector asked to slow down',
    reach: 'This concerns everything this site pushes.',
  },
  QUOTA_USED_UP: {
    because: 'because Jira’s hourly limit for this app is used up',
    reach: 'All customers of this app share that limit. It begins anew with the full hour.',
  },
  NOT_LET_IN: {
    because: 'because Jira does not let this app in',
    reach:
      'This concerns this app on this site. Right after an installation or update it can take some minutes.',
  },
  CONNECTOR_DOWN: {
    because: 'because the Connector cannot be reached',
    reach: 'This concerns everybody who pushes through it. Nobody here has to mend anything.',
  },
  PLATFORM_DOWN: {
    because: 'because Jira does not answer at the moment',
    reach: 'Nobody here has to mend anything.',
  },
};

/** "Waits until 17:45 because …": for how long, why, for whom, and that nobody has to press anything. */
export function waitNotice({ until, code }: NonNullable<RunView['waits']>): Notice {
  const reason = reasons[code];
  const title = `Waits until ${atTime(until)}`;
  const byItself = 'The run goes on by itself.';
  return {
    tone: 'info',
    title: reason ? `${title} ${reason.because}` : title,
    whatToDo: reason ? `${reason.reach} ${byItself}` : byItself,
  };
}
