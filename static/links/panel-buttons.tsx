import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { Link } from '../../src/contract/links/link';
import { panel as panelWords } from './messages/en.yml';

interface PanelButtonsProps {
  readonly links: readonly Link[];
  readonly running: string | null;
  readonly focusLink: boolean;
  /** Whether the link form was put away with something typed in it. */
  readonly hasDraft: boolean;
  readonly onLink: () => void;
  readonly onPushAll: () => void;
}

/** What can be done on the issue as a whole, and why something of it cannot. */
export function PanelButtons(props: PanelButtonsProps): JSX.Element {
  const { links, running, focusLink, hasDraft, onLink, onPushAll } = props;
  const pushing = running === 'push all';
  const reasonId = useId();
  const onlyViewed = links.length > 0 && links.every((link) => link.options.viewOnly);
  return (
    <>
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
            isDisabled={(running !== null && !pushing) || onlyViewed}
            aria-describedby={onlyViewed ? reasonId : undefined}
            onClick={onPushAll}
          >
            {panelWords.pushAll}
          </Button>
        )}
      </div>
      {onlyViewed && (
        <p id={reasonId} className="subtle">
          {panelWords.onlyViewed}
        </p>
      )}
      {hasDraft && <p className="subtle">{panelWords.draftKept}</p>}
    </>
  );
}
