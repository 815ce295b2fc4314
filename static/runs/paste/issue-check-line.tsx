import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { paste as pasteWords } from '../messages/en.yml';
import type { PastedList } from './use-pasted-list';

/** How far the look-up of a list's issues in Jira is; where it failed, what that means and the way to try again. */
export function IssueCheckLine({ check }: { readonly check: PastedList['check'] }): JSX.Element | null {
  const { known, total, failed, askAgain } = check;
  if (known === total) return null;
  if (!failed) return <p className="subtle">{pasteWords.checking({ done: known, total })}</p>;
  return (
    <div className="line">
      <span className="subtle">{pasteWords.unchecked({ count: total - known })}</span>
      <Button spacing="compact" appearance="subtle" onClick={askAgain}>
        {pasteWords.checkAgain}
      </Button>
    </div>
  );
}
