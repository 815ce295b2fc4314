import type { ItemFilter } from '../../../src/contract/runs/questions';
import type { ItemView } from '../../../src/contract/runs/item';
import type { RunName } from '../../shared/backend/runs';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { items as itemWords } from '../messages/en.yml';
import { bulkNotice } from '../words/bulk';
import type { Notice } from '../../shared/words/notice';
import { readItemsUntil } from '../items/read-items-until';
import { useActionNotice } from '../last-action';
import { saveFile, type MadeFile } from '../../shared/files/save-file';

/** Which items go into a file, and how the file is made of them; `doubt` says what to tell of it besides. */
interface Wish {
  readonly filter: ItemFilter;
  readonly make: (items: readonly ItemView[]) => MadeFile;
  readonly doubt?: (items: readonly ItemView[]) => Notice | undefined;
}

/** Makes files of a run's items. Half a file is never saved: an error in between leaves words instead. */
export function useItemDownload(run: RunName): {
  readonly running: string | null;
  readonly notice: Notice | undefined;
  readonly download: (name: string, wish: Wish) => Promise<void>;
} {
  const { running, start } = useOneAtATime();
  const said = useActionNotice();
  const download = (name: string, { filter, make, doubt }: Wish): Promise<void> =>
    start(name, async () => {
      said.begin();
      const reply = await readItemsUntil({ run, filter, from: 0, count: Infinity });
      if (!reply.ok) {
        said.tell({ ...bulkNotice(reply.error), title: itemWords.nothingDownloaded });
        return;
      }
      saveFile(make(reply.data.items));
      said.tell(doubt?.(reply.data.items));
    });
  return { running, notice: said.notice, download };
}
