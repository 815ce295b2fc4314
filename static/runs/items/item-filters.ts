import type { ItemFilter } from '../../../src/contract/runs/questions';
import { itemStates, skipReasons } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import {
  items as itemWords,
  planned as plannedWords,
  skips as skipWords,
  states as stateWords,
} from '../messages/en.yml';
import { amount } from '../../shared/messages/forms';
import { lowerFirst } from '../../shared/words/letters';
import { isStillPlan } from '../run/progress-of';
import { anyItem } from './read-items-until';

/** A kind of item one can ask to see. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly filter: ItemFilter;
  readonly count: number;
}

/** The kinds of items a run has, with their counts: by plan before anything was sent, by state afterwards. */
export function itemFilters(run: RunView): readonly FilterChoice[] {
  const { plan, standing, isPartial } = run;
  const name = isPartial ? itemWords.soFar : itemWords.all;
  const all = choice('all', name, standing.total, anyItem);
  const kinds = isStillPlan(run)
    ? (['push', 'linkAndPush'] as const).map((plannedAs) =>
        choice(plannedAs, plannedWords[plannedAs], plan[plannedAs], { ...anyItem, plannedAs }),
      )
    : itemStates.map((state) => choice(state, stateWords[state], standing.by[state], { ...anyItem, state }));
  const skips = skipReasons.map((skipped) =>
    choice(
      `skipped ${skipped}`,
      `${stateWords.skipped}: ${lowerFirst(skipWords[skipped].name)}`,
      standing.skips[skipped],
      {
        ...anyItem,
        skipped,
      },
    ),
  );
  return [all, ...[...kinds, ...skips].filter(({ count }) => count > 0)];
}

function choice(value: string, label: string, count: number, filter: ItemFilter): FilterChoice {
  return { value, label: `${label} (${amount(count)})`, filter, count };
}
