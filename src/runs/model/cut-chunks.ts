import { inParts } from '../../shared/in-parts';
import type { PlannedItem } from './planned-item';

/**
 * Cuts items into chunks of at most `most`. Items of one issue stay together. If an issue has more than that, no chunk
 * knows all of its links, and none claims to.
 */
export function cutChunks(items: readonly PlannedItem[], most: number): readonly (readonly PlannedItem[])[] {
  const chunks: PlannedItem[][] = [];
  for (const group of byIssue(items).flatMap((all) => fitting(all, most))) {
    const last = chunks.at(-1);
    if (last && last.length + group.length <= most) last.push(...group);
    else chunks.push([...group]);
  }
  return chunks;
}

function byIssue(items: readonly PlannedItem[]): readonly (readonly PlannedItem[])[] {
  const groups: PlannedItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0]?.issueId === item.issueId) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function fitting(group: readonly PlannedItem[], most: number): readonly (readonly PlannedItem[])[] {
  if (group.length <= most) return [group];
  return inParts(group, most).map((part) => part.map((item) => ({ ...item, wholeIssue: false })));
}
