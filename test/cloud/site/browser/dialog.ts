import type { DialogSize } from '../mount';
import { element } from './element';

export interface DialogWish {
  readonly label: string;
  /** Shown as a header with a close button. Without it, the page inside has to say what it is. */
  readonly title: string;
  readonly size: DialogSize;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
}

export interface OpenDialog {
  readonly body: HTMLElement;
  /** What Escape does, even when it was pressed inside the frame. */
  escape(): void;
  /** Gives the focus back. The content lives on until it is removed. */
  close(): void;
  remove(): void;
}

/**
 * Opens a modal dialog. The browser's own `dialog` element keeps the focus inside, and gives it back when the dialog
 * closes.
 */
export function openDialog(wish: DialogWish, onDismiss: () => void): OpenDialog {
  const body = element('div', { class: 'dialog-body' });
  const named = typeof wish.size === 'string';
  const dialog = element('dialog', {
    class: `dialog${named ? ` dialog-${String(wish.size)}` : ''}`,
    'aria-label': wish.label,
  });
  if (typeof wish.size === 'object') {
    dialog.style.width = wish.size.width;
    if (wish.size.height !== undefined) dialog.style.height = wish.size.height;
  }
  if (wish.title !== '') dialog.append(header(wish.title, onDismiss));
  dialog.append(body);
  const escape = () => {
    if (wish.closeOnEscape) onDismiss();
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    escape();
  });
  dialog.addEventListener('mousedown', (event) => {
    if (event.target === dialog && isOutside(dialog, event) && wish.closeOnOverlayClick) onDismiss();
  });
  document.body.append(dialog);
  dialog.showModal();
  return {
    body,
    escape,
    close: () => dialog.close(),
    remove: () => dialog.remove(),
  };
}

function header(title: string, onDismiss: () => void): HTMLElement {
  const close = element('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', onDismiss);
  return element('header', { class: 'dialog-header' }, element('h2', {}, title), close);
}

function isOutside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
