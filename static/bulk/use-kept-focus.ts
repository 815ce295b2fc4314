import { useEffect, type RefObject } from 'react';

/**
 * Keeps the keyboard where its person is: when what had the focus inside `area` is taken away or switched off, the focus goes
 * to the first heading there that takes it. A person who left by themself is left alone.
 */
export function useKeptFocus(area: RefObject<HTMLElement>): void {
  useEffect(() => {
    const node = area.current;
    if (node === null) return undefined;
    let held: Element | null = null;
    const come = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? target : null;
    };
    const leave = ({ target }: FocusEvent): void => {
      // What is being removed leaves too, in some browsers: that is not its person leaving.
      queueMicrotask(() => {
        if (target === held && isThere(held)) held = null;
      });
    };
    const watch = new MutationObserver(() => {
      const { activeElement, body } = document;
      if (held === null || isThere(held) || (activeElement !== body && activeElement !== held)) return;
      held = null;
      node.querySelector<HTMLElement>('h2[tabindex="-1"]')?.focus();
    });
    node.addEventListener('focusin', come);
    node.addEventListener('focusout', leave);
    watch.observe(node, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => {
      node.removeEventListener('focusin', come);
      node.removeEventListener('focusout', leave);
      watch.disconnect();
    };
  }, [area]);
}

/** Whether something can still have the focus. */
function isThere(element: Element | null): boolean {
  return element !== null && element.isConnected && !element.matches(':disabled');
}
