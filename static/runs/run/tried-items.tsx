import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { bulk as bulkWords, items as itemWords } from '../messages/en.yml';
import { bulkNotice } from '../words/bulk';
import { ItemLine } from '../items/item-line';
import { useTriedItems } from './use-tried-items';

interface TriedItemsProps {
  readonly projectId: string;
  readonly run: RunView;
}

/** What came of the few items that were tried, one by one. */
export function TriedItems({ projectId, run }: TriedItemsProps): JSX.Element {
  const titleId = useId();
  const { found, look } = useTriedItems({ projectId, runId: run.id }, run.standing);
  return (
    <section className="stack" aria-labelledby={titleId}>
      <h3 id={titleId}>{itemWords.tried}</h3>
      {content()}
    </section>
  );

  function content(): JSX.Element {
    if (found === null) return <SpinnerLine words={itemWords.reading} />;
    if (!found.ok) {
      return (
        <Message notice={bulkNotice(found.error)}>
          <Button onClick={() => void look()}>{bulkWords.tryAgain}</Button>
        </Message>
      );
    }
    return (
      <ul className="items" aria-labelledby={titleId}>
        {found.data.map((item) => (
          <ItemLine key={item.position} item={item} isPlan={false} />
        ))}
      </ul>
    );
  }
}
