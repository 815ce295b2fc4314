import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard's place: where the control with the focus goes away or is switched off, the nearest place around it that
 * is still there takes the focus (`tabindex="-1"`: what is around it, or the heading of that; at last the page itself), never the
 * document's body. A control that is only switched off for a while gets it back.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E> {
  const page = useRef<E>(null);
  useEffect(() => (page.current === null ? undefined : keepFocus(page.current)), []);
  return page;
}

function keepFocus(page: HTMLElement): () => void {
  let held: HTMLElement | null = null;
  let places: readonly HTMLElement[] = [];
  let stoodIn: HTMLElement | null = null;

  const remember = ({ target }: { readonly target: EventTarget | null }): void => {
    if (!(target instanceof HTMLElement) || target === stoodIn || !page.contains(target)) return;
    held = target;
    places = placesAround(target, page);
    stoodIn = null;
  };
  const leave = (): void => {
    // Only after this turn can one tell whether the control was left or taken away.
    queueMicrotask(() => {
      if (held !== null && isUsable(held) && isNowhere() && stoodIn === null) held = null;
    });
  };
  const mend = (): void => {
    if (held === null) return;
    if (isUsable(held)) {
      if (stoodIn !== null && document.activeElement === stoodIn) held.focus({ preventScroll: true });
      return;
    }
    if (stoodIn !== null || !(isNowhere() || document.activeElement === held)) return;
    stoodIn = places.find((place) => place.isConnected) ?? page.querySelector<HTMLElement>(heading) ?? page;
    stoodIn.focus({ preventScroll: true });
  };

  // What took the focus while it was drawn has it already.
  remember({ target: document.activeElement });
  const observer = new MutationObserver(mend);
  observer.observe(page, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  });
  page.addEventListener('focusin', remember);
  page.addEventListener('focusout', leave);
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', remember);
    page.removeEventListener('focusout', leave);
  };
}

/** The headings that take the focus. */
const heading = 'h2[tabindex="-1"]';

function placesAround(control: HTMLElement, page: HTMLElement): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let at = control.parentElement; at !== null && page.contains(at); at = at.parentElement) {
    if (at !== page && at.tabIndex === -1 && at.hasAttribute('tabindex')) places.push(at);
    const title = at.querySelector<HTMLElement>(heading);
    if (title !== null) places.push(title);
  }
  return places;
}

function isUsable(control: HTMLElement): boolean {
  return control.isConnected && !control.matches(':disabled') && control.closest('[hidden]') === null;
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
