import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, type JSX } from 'react';
import { copying, gone as goneWords } from '../messages/en.yml';

interface CopiedIdProps {
  readonly id: string;
  /** `selected`: the page may not copy by itself. */
  readonly how: 'copied' | 'selected';
  readonly onDismiss: () => void;
}

/** A record's id, on demand: it was copied, or stands here to be copied by hand. */
export function CopiedId({ id, how, onDismiss }: CopiedIdProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [how]);
  return (
    <div className="copied-id line">
      {how === 'copied' ? (
        <span className="id">{id}</span>
      ) : (
        <input ref={field} className="id" readOnly size={20} value={id} aria-label={copying.id} />
      )}
      <span className="subtle">{copying[how]}</span>
      <Button spacing="compact" appearance="subtle" onClick={onDismiss}>
        {goneWords.dismiss}
      </Button>
    </div>
  );
}
