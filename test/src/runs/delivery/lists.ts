import type { ListedPair, RunChoice } from '../../../../src/contract/runs/choice';
import { aCaseId, noOptions } from '../../../builders';
import type { World } from '../../../ports';
import { aRunWorld } from '../../../run-world';

/** A line that names issue and record by number. */
export const pair = (issue: number, record: number): ListedPair => ({
  issueKey: `OPS-${String(issue)}`,
  object: 'Case',
  id: aCaseId(record),
});
export const aList = (...pairs: readonly ListedPair[]): Extract<RunChoice, { how: 'list' }> => ({
  how: 'list',
  pairs: [...pairs],
  options: noOptions,
});

/** Issues without links. */
export function unlinked(issues: number): World {
  const world = aRunWorld(issues);
  world.connector.held.clear();
  return world;
}
