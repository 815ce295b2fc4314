import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { BulkView } from '../../../src/contract/runs/questions';
import type { ItemView } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Outcome } from '../../shared/ui/outcome';
import { result as resultWords } from '../messages/en.yml';
import type { Notice } from '../../shared/words/notice';
import { anyItem } from '../items/read-items-until';
import { receiptCsv } from './receipt-csv';
import { receiptOf } from './receipt-of';
import { useItemDownload } from './use-item-download';

interface ReceiptButtonsProps {
  readonly project: BulkView['project'];
  readonly run: RunView;
}

/** The receipt of a run that is over, in two forms. */
export function ReceiptButtons({ project, run }: ReceiptButtonsProps): JSX.Element {
  const titleId = useId();
  const { running, notice, download } = useItemDownload({ projectId: project.id, runId: run.id });
  const name = `receipt-${project.key}-${run.id}`;
  // The counts of a receipt are those of all its items: before they are known, it would tell less than happened.
  const forms = run.isPartial ? [] : (['csv', 'json'] as const);
  const doubt = (items: readonly ItemView[]): Notice | undefined =>
    items.length === run.standing.total
      ? undefined
      : {
          tone: 'warning',
          title: resultWords.shortReceipt({ read: items.length, total: run.standing.total }),
        };
  const makers = {
    csv: (items: readonly ItemView[]) => ({
      name: `${name}.csv`,
      type: 'text/csv' as const,
      text: receiptCsv({ project, run, items }),
    }),
    json: (items: readonly ItemView[]) => ({
      name: `${name}.json`,
      type: 'application/json' as const,
      text: `${JSON.stringify(receiptOf({ project, run, items }), null, 2)}\n`,
    }),
  };
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{resultWords.receipt}</h2>
      <p className="subtle">{run.isPartial ? resultWords.receiptLater : resultWords.receiptHint}</p>
      <div className="line">
        {forms.map((form) => (
          <Button
            key={form}
            isLoading={running === form}
            isDisabled={running !== null && running !== form}
            onClick={() => void download(form, { filter: anyItem, make: makers[form], doubt })}
          >
            {resultWords[form]}
          </Button>
        ))}
      </div>
      <Outcome notice={notice} />
    </section>
  );
}
