import { parse } from '../control/route';
import { faultKinds, faultWish } from '../faults/fault';
import type { Fault } from '../faults/faults';
import type { World } from '../world';
import { html, type Html } from './html';
import type { Page } from './page';
import { button, choice, field, table } from './pieces';

/** The faults that are set, and a form to set one. */
export function faultSection(world: World): Html {
  const faults = world.faults.list();
  return html` <h2>Faults</h2>
    ${table('Faults', ['Fault', 'Meets', 'Struck', 'Left', 'Action'], faults.map(row))}
    ${faults.length > 0 ? button('/faults/all/remove', 'Remove all', 'faults') : null}
    <h2>Set a fault</h2>
    <form class="stack" method="post" action="/faults">
      ${choice('What goes wrong', 'kind', faultKinds)} ${field('Status', 'status', '', '503')}
      ${field('Retry-After', 'retryAfter', '', '5')} ${field('Words', 'message')}
      ${field('Delay in milliseconds', 'delayMs', '', '30000')}
      ${choice('Cut', 'cut', ['', 'body', 'connection'], '', 'default')}
      ${choice('When', 'when', ['', 'before', 'after'], '', 'default')}
      ${field('How many times', 'times', '', 'until removed')}
      ${choice('Method', 'method', ['', 'GET', 'POST'])} ${field('Path', 'path', '', '/external/api/push/')}
      ${choice('Region', 'region', ['', 'global', 'eu'])} ${field('Issue id', 'issueId')}
      ${field('Record id', 'recordId')}
      <button>Set fault</button>
    </form>`;
}

/** Sets a fault. Empty fields do not count. */
export const faultForm: Page = {
  path: /^\/faults$/,
  post: ({ world, form }) => {
    const texts = (...names: string[]): object => given(form, names, (text) => text);
    const numbers = given(form, ['status', 'delayMs', 'times'], Number);
    const retryAfter = form.get('retryAfter');
    const headers = retryAfter ? { headers: { 'retry-after': retryAfter } } : {};
    const match = texts('method', 'path', 'region', 'issueId', 'recordId');
    world.faults.add(
      parse(faultWish, { ...texts('kind', 'message', 'cut', 'when'), ...numbers, ...headers, match }),
    );
    return { kind: 'go', to: '/switches?saved' };
  },
};

/** Removes one fault, or all. */
export const faultRemoveForm: Page = {
  path: /^\/faults\/([^/]+)\/remove$/,
  post: ({ world, part }) => {
    if (part === 'all') world.faults.clear();
    world.faults.remove(part);
    return { kind: 'go', to: '/switches?saved' };
  },
};

function given(form: URLSearchParams, names: readonly string[], read: (text: string) => unknown): object {
  const filled = names
    .map((name) => [name, form.get(name)?.trim() ?? ''] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([name, text]) => [name, read(text)]));
}

function row({ id, wish, hits, left }: Fault): (Html | string)[] {
  const { kind, match = {}, times, ...more } = wish;
  const words = (value: object): string =>
    Object.entries(value)
      .map(([name, each]) => `${name} ${typeof each === 'object' ? JSON.stringify(each) : String(each)}`)
      .join(', ');
  const remove = button(`/faults/${id}/remove`, 'Remove', `fault ${id}`);
  return [
    `${kind} ${words(more)}`,
    words(match) || 'every call',
    String(hits),
    times === undefined ? 'until removed' : `${String(left)} of ${String(times)}`,
    remove,
  ];
}
