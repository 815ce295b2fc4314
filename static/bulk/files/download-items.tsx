import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/bulk/run-view';
import { Outcome } from '../../shared/ui/outcome';
import { itemWords } from '../../shared/words/bulk-items';
import { anyItem } from '../items/read-items-until';
import { itemTable } from './item-table';
import { toCsv } from './to-csv';
import { useItemDownload } from './use-item-download';

interface DownloadItemsProps {
  readonly project: { readonly id: string; readonly key: string };
  readonly run: RunView;
}

/** Downloads every item of a run as it stands or is planned. */
export function DownloadItems({ project, run }: DownloadItemsProps): JSX.Element {
  const { running, notice, download } = useItemDownload({ projectId: project.id, runId: run.id });
  return (
    <div className="stack tight">
      <div className="line">
        <Button
          isLoading={running !== null}
          onClick={() =>
            void download('items', {
              filter: anyItem,
              make: (items) => ({
                name: `items-${project.key}-${run.id}.csv`,
                type: 'text/csv',
                text: toCsv(itemTable(items)),
              }),
            })
          }
        >
          {itemWords.download}
        </Button>
      </div>
      <Outcome notice={notice} />
    </div>
  );
}
