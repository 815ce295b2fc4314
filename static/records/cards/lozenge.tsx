import type { JSX, ReactNode } from 'react';
import { rowCards } from '../messages/en.yml';

interface LozengeProps {
  /** Null where the record does not say. */
  readonly isClosed: boolean | null;
  readonly children: ReactNode;
}

/** A record's status. Its colour says no more than the record itself does: that it is closed. */
export function Lozenge({ isClosed, children }: LozengeProps): JSX.Element {
  return (
    <span className={isClosed === true ? 'badge lozenge closed' : 'badge lozenge'}>
      {children}
      {isClosed === true && <span className="unseen">{rowCards.closed}</span>}
    </span>
  );
}
