import * as z from 'zod/mini';
import { isCallback } from './callback';
import type { Commands } from './commands';
import { markCurrentPage } from './mark-current-page';

const to = z.union([
  z.string(),
  z.object({
    pathname: z.string(),
    search: z.optional(z.string()),
    hash: z.optional(z.string()),
    state: z.optional(z.unknown()),
  }),
]);
type Listener = (location: PageLocation, action: string) => unknown;

interface PageLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

/**
 * `view.createHistory()`: a history as in the package `history`, version 4, kept in the address bar below the module's
 * own path.
 * https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/view/
 */
export function historyCommand(basePath: string, whenGone: (end: () => void) => void): Commands {
  return {
    createHistory() {
      const listeners = new Set<Listener>();
      const tell = (action: string) => {
        markCurrentPage();
        for (const listener of listeners) void listener(here(basePath), action);
      };
      const move =
        (how: 'pushState' | 'replaceState', action: string) => (target: unknown, state: unknown) => {
          const wished = to.parse(target);
          window.history[how](
            typeof wished === 'string' ? state : wished.state,
            '',
            basePath + pathOf(wished),
          );
          tell(action);
        };
      const onPop = () => tell('POP');
      window.addEventListener('popstate', onPop);
      whenGone(() => window.removeEventListener('popstate', onPop));
      return {
        action: 'POP',
        length: window.history.length,
        location: here(basePath),
        push: move('pushState', 'PUSH'),
        replace: move('replaceState', 'REPLACE'),
        go: (steps: unknown) => window.history.go(z.number().parse(steps)),
        goBack: () => window.history.back(),
        goForward: () => window.history.forward(),
        createHref: (target: unknown) => basePath + pathOf(to.parse(target)),
        listen(listener: unknown) {
          if (!isCallback(listener)) throw new Error('listen takes a function');
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
  };
}

function here(basePath: string): PageLocation {
  const { pathname, search, hash } = window.location;
  const below = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
  return { pathname: below === '' ? '/' : below, search, hash, state: window.history.state, key: '' };
}

function pathOf(target: z.output<typeof to>): string {
  const full =
    typeof target === 'string' ? target : target.pathname + (target.search ?? '') + (target.hash ?? '');
  return full.startsWith('/') ? full : `/${full}`;
}
