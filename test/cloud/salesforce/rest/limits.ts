import { json, type Answer } from '../../connector/answer';
import type { RestCall } from './call';

/** `GET /limits`: of the many limits, the one that matters here. */
export function answerLimits({ world, eyes: { org } }: RestCall): Answer {
  const remaining = Math.max(0, org.dailyLimit - world.usage.used(org));
  return json(200, { DailyApiRequests: { Max: org.dailyLimit, Remaining: remaining } });
}
