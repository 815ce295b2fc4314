import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { Link } from '../../src/contract/link';
import { panelWords, showAllLinks } from '../shared/words/panel';

/** An issue may have a thousand links: a panel starts with a screenful. */
const atFirst = 20;

interface LinkListProps {
  readonly links: readonly Link[];
  readonly render: (link: Link) => JSX.Element;
}

/** The links one below the other; the rest on demand. */
export function LinkList({ links, render }: LinkListProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  if (links.length === 0) return null;
  const shown = all ? links : links.slice(0, atFirst);
  return (
    <>
      <ul className="links" aria-label={panelWords.links}>
        {shown.map((link) => (
          <li key={`${link.record.object} ${link.record.id}`} className="stack">
            {render(link)}
          </li>
        ))}
      </ul>
      {shown.length < links.length && (
        <div className="line">
          <Button
            appearance="subtle"
            onClick={() => {
              setAll(true);
            }}
          >
            {showAllLinks(links.length)}
          </Button>
        </div>
      )}
    </>
  );
}
