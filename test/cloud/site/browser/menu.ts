/** Makes a button open its menu. Arrows move; Escape and a click elsewhere close it and give the focus back. */
export function enableMenu(button: HTMLButtonElement, menu: HTMLElement): void {
  const items = () => [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const show = (open: boolean) => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const close = () => {
    show(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    show(menu.hidden);
    if (!menu.hidden) items()[0]?.focus();
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    show(true);
    items()[0]?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next % all.length]?.focus();
    }
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') show(false);
  });
  // Before the item acts, because a dialog gives the focus back to where it was when it opened.
  menu.addEventListener('click', close, { capture: true });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) show(false);
  });
}
