import * as z from 'zod/mini';
import { isCallback } from './callback';
import type { Commands } from './commands';
import { element } from './element';

const flag = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.optional(z.string()),
  appearance: z.optional(z.enum(['info', 'success', 'warning', 'error'])),
  actions: z.optional(z.array(z.object({ text: z.string(), onClick: z.custom<() => unknown>(isCallback) }))),
  isAutoDismiss: z.optional(z.boolean()),
});

/** How long a flag that closes by itself stays: eight seconds. https://atlassian.design/components/flag */
const autoDismissMs = 8000;
const marks: Readonly<Record<string, string>> = { success: '✓', warning: '!', error: '!', info: 'i' };

/** Flags in the corner of the page, one per id. Showing an id again replaces its flag. */
export function flagCommands(corner: HTMLElement): Commands {
  const shown = new Map<string, HTMLElement>();
  const close = (id: string) => {
    const box = shown.get(id);
    shown.delete(id);
    box?.remove();
    return box !== undefined;
  };
  return {
    showFlag(payload) {
      const wished = flag.parse(payload);
      const id = String(wished.id);
      close(id);
      const box = draw(wished, () => close(id));
      shown.set(id, box);
      corner.append(box);
      if (wished.isAutoDismiss) setTimeout(() => shown.get(id) === box && close(id), autoDismissMs);
      return true;
    },
    closeFlag: (payload) =>
      close(String(z.object({ id: z.union([z.string(), z.number()]) }).parse(payload).id)),
  };
}

function draw(wished: z.output<typeof flag>, close: () => void): HTMLElement {
  const kind = wished.appearance ?? wished.type ?? 'info';
  const dismiss = element('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss' }, '×');
  dismiss.addEventListener('click', close);
  const actions = (wished.actions ?? []).map(({ text, onClick }) => {
    const button = element('button', { type: 'button', class: 'link-button' }, text);
    button.addEventListener('click', () => void onClick());
    return button;
  });
  return element(
    'div',
    { class: `flag flag-${kind}`, role: 'alert' },
    element('span', { class: 'flag-mark', 'aria-hidden': 'true' }, marks[kind] ?? 'i'),
    element(
      'div',
      { class: 'flag-body' },
      element('strong', {}, wished.title ?? ''),
      ...(wished.description ? [element('p', {}, wished.description)] : []),
      ...(actions.length > 0 ? [element('div', { class: 'flag-actions' }, ...actions)] : []),
    ),
    dismiss,
  );
}
