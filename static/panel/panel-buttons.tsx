import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { Link } from '../../src/contract/link';
import { panelWords } from '../shared/words/panel';

interface PanelButtonsProps {
  readonly links: readonly Link[];
  readonly running: string | null;
  readonly focusLink: boolean;
  readonly onLink: () => void;
  readonly onPushAll: () => void;
}

/** What can be done on the issue as a whole. */
export function PanelButtons({
  links,
  running,
  focusLink,
  onLink,
  onPushAll,
}: PanelButtonsProps): JSX.Element {
  const pushing = running === 'push all';
  return (
    <div className="line">
      <Button
        appearance={links.length === 0 ? 'primary' : 'default'}
        autoFocus={focusLink}
        isDisabled={running !== null}
        onClick={onLink}
      >
        {panelWords.linkButton}
      </Button>
      {links.length > 0 && (
        <Button
          isLoading={pushing}
          isDisabled={(running !== null && !pushing) || links.every((link) => link.options.viewOnly)}
          onClick={onPushAll}
        >
          {panelWords.pushAll}
        </Button>
      )}
    </div>
  );
}
