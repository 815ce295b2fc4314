import type { RunChoice } from '../../../src/contract/runs/choice';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { beginNotice } from '../words/bulk';
import type { Notice } from '../../shared/words/notice';
import type { Begin } from '../begin';
import { useActionNotice } from '../last-action';

/** A button's way to begin a new run from an old one: whether it is under way, and why nothing began. */
export function useBeginning(begin: Begin): {
  readonly running: boolean;
  readonly notice: Notice | undefined;
  readonly start: (choice: RunChoice) => Promise<void>;
} {
  const { running, start } = useOneAtATime();
  const said = useActionNotice();
  return {
    running: running !== null,
    notice: said.notice,
    start: (choice) =>
      start('begin', async () => {
        said.begin();
        const error = await begin(choice);
        if (error) said.tell(beginNotice(error));
      }),
  };
}
