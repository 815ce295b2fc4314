import { isUnderWay } from '../../../src/contract/runs/phase';
import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { ItemView } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { Outcome } from '../../shared/ui/outcome';
import { Select } from '../../shared/ui/select';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { atTime } from '../../shared/words/time';
import { bulk as bulkWords, items as itemWords } from '../messages/en.yml';
import { bulkNotice } from '../words/bulk';
import { pager as pagerWords } from '../../shared/messages/en.yml';
import { itemTable } from '../files/item-table';
import { toCsv } from '../../shared/files/to-csv';
import { useItemDownload } from '../files/use-item-download';
import { Pager } from '../pager';
import { isStillPlan } from '../run/progress-of';
import { itemFilters } from './item-filters';
import { ItemLine } from './item-line';
import { anyItem } from './read-items-until';
import { itemsShown, useItemPages } from './use-item-pages';

/** Which run's items a list shows, and of which project. */
export interface ItemListProps {
  readonly project: { readonly id: string; readonly key: string };
  readonly run: RunView;
  /** Whether somebody just asked for it. */
  readonly takesFocus?: boolean;
}

/** A run's items to look through: filtered by kind, a page at a time, as they stood when they were read. */
export function ItemList({ project, run, takesFocus = false }: ItemListProps): JSX.Element {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const [chosen, setChosen] = useState('all');
  const filters = itemFilters(run);
  const filter = filters.find(({ value }) => value === chosen) ?? filters[0];
  const pages = useItemPages({ projectId: project.id, runId: run.id }, filter?.filter ?? anyItem, run.phase);
  const files = useItemDownload({ projectId: project.id, runId: run.id });
  const wish = {
    filter: anyItem,
    make: (items: readonly ItemView[]) => ({
      name: `items-${project.key}-${run.id}.csv`,
      type: 'text/csv' as const,
      text: toCsv(itemTable(run, items)),
    }),
  };
  const isPlan = isStillPlan(run);
  return (
    <section className="card stack" aria-labelledby={titleId} aria-busy={pages.asking}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {itemWords.title}
      </h2>
      <div className="line spread">
        <Select
          label={itemWords.filter}
          value={filter?.value ?? 'all'}
          options={filters}
          onChange={setChosen}
        />
        <div className="line">
          {!run.isPartial && (
            <Button isLoading={files.running !== null} onClick={() => void files.download('items', wish)}>
              {itemWords.download}
            </Button>
          )}
          <Button appearance="subtle" isLoading={pages.asking} onClick={pages.look}>
            {itemWords.again}
          </Button>
        </div>
      </div>
      <Outcome notice={files.notice} />
      {content()}
      <Pager of={itemWords.title} onPrevious={pages.previous} onNext={pages.next} />
    </section>
  );

  function content(): JSX.Element {
    const { reply } = pages;
    if (reply === null) return <SpinnerLine words={itemWords.reading} />;
    if (!reply.ok) {
      return (
        <div role="alert">
          <Message notice={bulkNotice(reply.error)}>
            <Button onClick={pages.look}>{bulkWords.tryAgain}</Button>
          </Message>
        </div>
      );
    }
    if (reply.data.items.length === 0) return <p className="subtle">{itemWords.none}</p>;
    const { items } = reply.data;
    const from = pages.before * itemsShown;
    return (
      <>
        <ul className="items" aria-label={itemWords.title}>
          {items.map((item) => (
            <ItemLine key={item.position} item={item} isPlan={isPlan} />
          ))}
        </ul>
        <p className="subtle">
          <span>
            {pagerWords.range({
              from: from + 1,
              to: from + items.length,
              total: Math.max(filter?.count ?? 0, from + items.length),
            })}
          </span>{' '}
          {isUnderWay(run.phase) && pages.readAt && (
            <span>{itemWords.asTheyStood({ time: atTime(pages.readAt) })}</span>
          )}
        </p>
      </>
    );
  }
}
