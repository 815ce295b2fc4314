import type { Card } from '../../../src/contract/records/cards';
import { longestSearch } from '../../../src/contract/records/search';
import { find } from '../messages/en.yml';
import type { Taken } from '../find/found-option';
import type { SearchStage } from '../find/use-search';
import { titleWords } from './row-card';

/** What is said of a search, aloud and on the page; '' for nothing. `count`: how many of what was found are shown. */
export function stageWords(stage: SearchStage, count: number): string {
  switch (stage.kind) {
    case 'nothing':
      return '';
    case 'tooLong':
      return find.tooLong({ most: longestSearch });
    case 'failed':
      return find.failed({ why: stage.why.words });
    case 'found':
      return foundWords(stage, count);
    default:
      return find[stage.kind];
  }
}

function foundWords(stage: Extract<SearchStage, { kind: 'found' }>, count: number): string {
  const { text, lacks } = stage;
  const { seenAs: who, mayHaveMore } = stage.view;
  if (text === '') return count === 0 ? '' : find.recent({ count });
  return [
    count === 0
      ? who === null
        ? find.none({ text })
        : find.noneAs({ text, who })
      : who === null
        ? find.count({ count })
        : find.countAs({ count, who }),
    ...(count > 0 && mayHaveMore ? [find.mayHaveMore] : []),
    ...(lacks === null ? [] : [find.partly({ why: lacks.words })]),
  ].join(' ');
}

/** Why a record that was found is not picked. */
export function takenWords(taken: NonNullable<Taken>, { title, about, objectLabel, id }: Card): string {
  const name = titleWords(title, about) ?? `${objectLabel} ${id}`;
  return taken === 'linkedHere' ? find.isLinked({ name }) : find.isPicked({ name });
}
