import { useEffect } from 'react';

/** A panel left open for longer than this is read again when somebody comes back to it. */
const staleAfterMs = 5 * 60 * 1000;

/** Looks again when the person returns to a page that was left alone for long; `off` while they are in the middle of something. */
export function useFreshLook(look: () => Promise<unknown>, learnedAt: () => number, off: boolean): void {
  useEffect(() => {
    if (off) return undefined;
    const returned = (): void => {
      const known = learnedAt();
      if (document.visibilityState !== 'visible' || known === 0) return;
      if (Date.now() - known > staleAfterMs) void look();
    };
    document.addEventListener('visibilitychange', returned);
    window.addEventListener('focus', returned);
    return () => {
      document.removeEventListener('visibilitychange', returned);
      window.removeEventListener('focus', returned);
    };
  }, [look, learnedAt, off]);
}
