import * as z from 'zod/mini';
import { dialogSize, type Mount } from '../mount';
import { isCallback } from './callback';
import { openDialog, type DialogWish } from './dialog';
import { mountFrame } from './frame';
import type { Stage } from './stage';

/** A Jira dialog fades out. Until then the page in it runs on, and gets the answers it waits for. */
const fadeMs = 300;

/** Shows one of the app's pages in a dialog. `onClosed` receives what the page closed it with. */
export function showInDialog(
  stage: Stage,
  mount: Mount,
  wish: Omit<DialogWish, 'label'>,
  onClosed: (payload: unknown) => unknown,
): void {
  const listeners: ((payload: unknown) => unknown)[] = [onClosed];
  let open = true;
  const close = (payload: unknown) => {
    if (!open) return;
    open = false;
    for (const listener of listeners) void listener(payload);
    dialog.close();
    setTimeout(takeAway, fadeMs);
  };
  const dialog = openDialog({ ...wish, label: wish.title || mount.title }, () => close(undefined));
  const unmount = mountFrame(dialog.body, mount, stage, {
    close,
    onClose: (callback) => void listeners.unshift(callback),
    escape: dialog.escape,
  });
  const takeAway = () => {
    unmount();
    dialog.remove();
  };
}

const modalWish = z.object({
  resource: z.nullable(z.string()),
  onClose: z.custom<(payload: unknown) => unknown>(isCallback),
  size: dialogSize,
  context: z.optional(z.unknown()),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
});

/** `new Modal(…).open()`. Its message is built in `@forge/bridge/out/modal/modal.js`. */
export function openModal(stage: Stage, opener: Mount, payload: unknown): boolean {
  const wish = modalWish.parse(payload);
  const resource = wish.resource ?? opener.resource;
  if (!stage.facts.resources.includes(resource))
    throw new Error(`manifest.yml has no resource "${resource}"`);
  const extension = { ...opener.context.extension, modal: wish.context };
  showInDialog(stage, { ...opener, resource, context: { ...opener.context, extension } }, wish, wish.onClose);
  return true;
}
