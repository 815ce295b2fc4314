import type { JSX } from 'react';
import type { PanelView } from '../../src/contract/links/questions';
import { throughWords } from '../shared/words/through';
import { several as words } from './messages/en.yml';

/** Which of several connections speaks here, and which one may know other links. */
export function ThroughLine({ through, elsewhere }: Pick<PanelView, 'through' | 'elsewhere'>): JSX.Element {
  return (
    <>
      {through && <p className="subtle">{words.through({ through: throughWords(through) })}</p>}
      {elsewhere && <p className="subtle">{words.elsewhere({ name: elsewhere.name ?? words.removedOne })}</p>}
    </>
  );
}
