import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { paste as pasteWords } from '../messages/en.yml';
import { saveFile, type MadeFile } from '../../shared/files/save-file';

interface LeftOutProps {
  readonly run: RunView;
  /** The lines, as long as the page has them. */
  readonly file: MadeFile | null;
}

/** How many lines of a pasted list this run is without, and where they are. */
export function LeftOut({ run: { chosen }, file }: LeftOutProps): JSX.Element | null {
  const count = chosen.how === 'list' ? (chosen.leftOut ?? 0) : 0;
  if (count === 0) return null;
  return (
    <div className="line">
      <span>
        {pasteWords.leftOut({ count })} {file === null && pasteWords.notKept}
      </span>
      {file && (
        <Button
          spacing="compact"
          onClick={() => {
            saveFile(file);
          }}
        >
          {pasteWords.download}
        </Button>
      )}
    </div>
  );
}
