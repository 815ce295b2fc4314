import type { JSX } from 'react';
import type { ItemState } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import { stateSigns } from '../words/items';
import { stateMeanings, states as stateWords } from '../messages/en.yml';
import { lowerFirst } from '../../shared/words/letters';
import { Tiles } from '../tiles';

const always: readonly ItemState[] = ['pushed', 'refused', 'failed', 'unknown', 'skipped'];
const ifAny: readonly ItemState[] = ['onTheWay', 'waiting', 'notSent'];

/** How many items ended how, and where the others are. Unknown has its own place, and says what it means. */
export function OutcomeTiles({ run }: { readonly run: RunView }): JSX.Element {
  const { by } = run.standing;
  const shown = [...always, ...ifAny.filter((state) => by[state] > 0)];
  return (
    <>
      <Tiles
        tiles={shown.map((state) => ({
          name: stateWords[state],
          count: by[state],
          sign: stateSigns[state],
          meaning: stateMeanings[state],
        }))}
      />
      {by.unknown > 0 && (
        <p className="subtle">
          {stateWords.unknown}: {lowerFirst(stateMeanings.unknown)}
        </p>
      )}
    </>
  );
}
