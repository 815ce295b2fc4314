import { useState } from 'react';
import { secretIn } from '../../src/contract/setup/secret-in-answers';

/** Texts outside of the answers that somebody types and a reload should not take. */
type TextName = 'line' | 'people' | 'tokenLabel' | 'tokenEnd';

/**
 * A text that is typed for a connection, kept in this tab until it is emptied: it may name people, so no later visitor of the
 * browser is to find it. What looks like a secret is not kept.
 */
export function useKeptText(
  connectionId: string | null,
  name: TextName,
): readonly [string, (text: string) => void] {
  const key = `salesforce-set-up-${connectionId ?? 'none'}-${name}`;
  const [text, setText] = useState(() => kept(key));
  return [
    text,
    (typed) => {
      setText(typed);
      if (secretIn({ label: typed }) === null) keep(key, typed);
    },
  ];
}

function keep(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is closed to frames in some browsers, or full: it stays as long as the page is open.
  }
}

function kept(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
