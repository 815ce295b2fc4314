import type { ErrorCode } from '../../../src/contract/errors';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { Notice } from '../../shared/words/notice';
import { clauseOf } from '../../shared/words/sources';
import { soon } from '../../shared/words/time';
import { waitReasons, waits } from '../messages/en.yml';

interface Reason {
  readonly because: string;
  /** Whom else it concerns, and what ends it. */
  readonly reach: string;
}

function reasonOf(code: ErrorCode): Reason | undefined {
  return isKnown(code) ? waitReasons[code] : undefined;
}

function isKnown(code: ErrorCode): code is keyof typeof waitReasons {
  return Object.hasOwn(waitReasons, code);
}

/** "Waits until 17:45 because …": for whom, how long, whom it concerns, and that nobody has to press anything. */
export function waitNotice(wait: NonNullable<RunView['waits']>, goesOn = waits.goesOn): Notice {
  const { until, code } = wait;
  const reason = reasonOf(code);
  const clause = clauseOf(wait);
  const because = clause ?? reason?.because;
  const time = soon(until);
  return {
    tone: 'info',
    title: because === undefined ? waits.until({ time }) : waits.untilBecause({ time, because }),
    whatToDo: [reachOf(wait) ?? reason?.reach, goesOn].filter(Boolean).join(' '),
  };
}

/** Whom it concerns where that depends on who asked to slow down. */
function reachOf({ code, by }: NonNullable<RunView['waits']>): string | undefined {
  return code === 'RATE_LIMITED' && (by === 'connector' || by === 'jira') ? waits[by] : undefined;
}

/** The same of a press on this page: what it has found is kept, and the page goes on. */
export function pressWaits(wait: NonNullable<RunView['waits']>): Notice {
  return waitNotice(wait, waits.pageGoesOn);
}
