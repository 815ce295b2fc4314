import type { BulkView } from '../../../src/contract/runs/questions';
import type { Cause, RunView } from '../../../src/contract/runs/run-view';
import type { Begin } from '../begin';
import type { StillOpen } from './use-open-items';

/** What a cause needs to know of the page around it. */
export interface CauseContext {
  readonly project: BulkView['project'];
  readonly run: RunView;
  readonly mayAdminister: boolean;
  readonly open: StillOpen;
  readonly begin: Begin;
}

/** Items with the same outcome for the same reason of the same side, whatever its words. */
export interface CauseGroup extends Omit<Cause, 'detail'> {
  /** The other side's own words, the most frequent first. */
  readonly words: readonly { readonly detail: string; readonly count: number }[];
}

/** Groups causes that differ in words alone: Salesforce names the record in many of its refusals. */
export function causeGroups(causes: readonly Cause[]): readonly CauseGroup[] {
  const groups = new Map<string, CauseGroup>();
  for (const { outcome, code, by, status, detail, count } of causes) {
    const name = `${outcome} ${code} ${by ?? ''} ${String(status ?? '')}`;
    const known = groups.get(name) ?? { outcome, code, by, status, count: 0, words: [] };
    const words = detail === null ? known.words : [...known.words, { detail, count }];
    groups.set(name, { ...known, count: known.count + count, words });
  }
  return [...groups.values()]
    .map((group) => ({ ...group, words: group.words.toSorted((one, other) => other.count - one.count) }))
    .toSorted((one, other) => other.count - one.count);
}
