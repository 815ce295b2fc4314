import type { RunView } from '../../../src/contract/runs/run-view';
import { duration } from '../../shared/words/duration';
import type { Notice } from '../../shared/words/notice';
import { nameOr } from '../../shared/words/people';
import { atTime } from '../../shared/words/time';
import { plan } from '../messages/en.yml';

/** Said where a preview left out issues as unchanged, and issues changed since. The count is an upper bound. */
export function changedSincePreview(atMost: number): Notice {
  const { title, whatToDo } = plan.changed;
  return { tone: 'info', title: title({ atMost }), whatToDo };
}

/** Until when what Jira said of permissions counts, and what then: a push needs the maker's, who alone can have it asked anew. */
export function rightsLine(until: string, run: Pick<RunView, 'isYours' | 'startedBy'>): string {
  const time = atTime(until);
  if (Date.now() < Date.parse(until)) return plan.rightsUntil({ time });
  return run.isYours
    ? plan.yourRightsEnded({ time })
    : plan.rightsEnded({ time, who: nameOr(run.startedBy) });
}

/** What the push will cost, line by line. */
export function costLines(estimate: NonNullable<RunView['estimate']>): readonly string[] {
  const { connectorCalls, salesforceCallsAtLeast, seconds } = estimate;
  return [
    plan.connectorCalls({ count: connectorCalls }),
    plan.salesforceCalls({ count: salesforceCallsAtLeast }),
    seconds === null ? plan.timeUnknown : plan.time({ time: duration(seconds) }),
  ];
}
