import type { JSX } from 'react';
import { AskedButton } from '../shared/ui/asked-button';
import { settings as settingsWords } from './messages/en.yml';

interface RemoveTokenProps {
  readonly words: { readonly question: string; readonly consequence: string };
  readonly running: string | null;
  readonly onRemove: () => Promise<void>;
}

/** Removes the token, after asking. */
export function RemoveToken({ words, running, onRemove }: RemoveTokenProps): JSX.Element {
  return (
    <div className="line">
      <AskedButton
        label={settingsWords.remove}
        question={words.question}
        consequence={words.consequence}
        no={settingsWords.cancel}
        running={running === 'remove'}
        isDisabled={running !== null}
        onConfirm={onRemove}
      />
    </div>
  );
}
