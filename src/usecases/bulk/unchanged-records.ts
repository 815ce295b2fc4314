import { isFuture, noNews, recall, remembered } from '../../domain/link-memory';
import type { Ports } from '../../ports';
import type { FoundIssue } from '../../run-ports';

/** Which records an issue was pushed to since it last changed, as far as we remember. */
export function unchangedRecords(ports: Ports, { mirror, updatedAt }: FoundIssue): readonly string[] {
  const now = ports.now();
  const memory = recall(mirror, noNews, now);
  return (mirror?.links ?? []).flatMap(({ record }) => {
    const { lastPush } = remembered(memory, record.id);
    const isUnchanged =
      lastPush?.outcome === 'pushed' && lastPush.at >= updatedAt && !isFuture(lastPush.at, now);
    return isUnchanged ? [record.id] : [];
  });
}
