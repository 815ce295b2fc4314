import Button from '@atlaskit/button/default/button';
import { useRef, useState, type JSX } from 'react';
import { copyText } from '../shared/bridge/copy-text';
import { page } from './messages/en.yml';

interface CopiedTextProps {
  readonly label: string;
  readonly text: string;
}

/** A made text, shown whole, with a button that copies it, or selects it where the frame may not copy. */
export function CopiedText({ label, text }: CopiedTextProps): JSX.Element {
  const place = useRef<HTMLPreElement>(null);
  const [came, setCame] = useState<'copied' | 'selected' | null>(null);
  return (
    <div className="stack tight">
      <pre ref={place} className="set-up-text" tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
      <div className="line">
        <Button
          spacing="compact"
          onClick={() => {
            void copyText(text).then((how) => {
              if (how === 'selected' && place.current) selectAll(place.current);
              setCame(how);
            });
          }}
        >
          {page.copy}
        </Button>
        <span role="status" className="subtle">
          {came && page[came]}
        </span>
      </div>
    </div>
  );
}

function selectAll(element: HTMLElement): void {
  getSelection()?.selectAllChildren(element);
  element.focus();
}
