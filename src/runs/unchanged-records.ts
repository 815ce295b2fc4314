import { sealedPushes, type PushSeal } from '../links/model/push-seal';
import type { FoundIssue } from '../ports/project-issues';

/**
 * Which records an issue was pushed to since it last changed. Only marks this app has sealed count: whoever may edit an issue could
 * write any other into its mirror, and it would never be sent again.
 */
export function unchangedRecords(
  seal: PushSeal | null,
  { id, mirror, updatedAt }: FoundIssue,
  now: Date,
): readonly string[] {
  const pushes = [...sealedPushes(seal, id, mirror, now)];
  return pushes.flatMap(([recordId, { outcome, at }]) =>
    outcome === 'pushed' && at >= updatedAt ? [recordId] : [],
  );
}
