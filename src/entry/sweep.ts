import type { Ports } from '../ports';
import { sweepRuns } from '../usecases/sweep-runs';

/** What a scheduled trigger has to answer. https://developer.atlassian.com/platform/forge/events-reference/scheduled-trigger/ */
interface TriggerAnswer {
  readonly statusCode: number;
}

/** The door of the hourly trigger: nobody stands behind it, and it takes nothing from its event. */
export function sweepTrigger(ports: Ports): () => Promise<TriggerAnswer> {
  return async () => {
    try {
      await sweepRuns(ports);
      return { statusCode: 204 };
    } catch (error) {
      ports.log.trouble('not swept', {}, error);
      return { statusCode: 500 };
    }
  };
}
