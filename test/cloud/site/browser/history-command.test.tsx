import * as z from 'zod/mini';
import { historyCommand } from './history-command';
import { runCommand } from './commands';
import { isCallback } from './callback';

const callback = z.custom<(...args: readonly unknown[]) => unknown>(isCallback);
const history = z.object({
  location: z.object({ pathname: z.string(), search: z.string() }),
  push: callback,
  listen: callback,
});

function openAt(path: string) {
  window.history.replaceState(null, '', path);
  return history.parse(
    runCommand(
      historyCommand('/admin/apps/app', () => undefined),
      'createHistory',
      null,
    ),
  );
}

beforeEach(() => {
  document.body.innerHTML = `<nav data-app-pages>
    <a href="/admin/apps/app/connection" aria-current="page">Connection</a>
    <a href="/admin/apps/app/bulk-push">Bulk push</a></nav>`;
});

test.each([
  ['/admin/apps/app/bulk-push?run=1', { pathname: '/bulk-push', search: '?run=1' }],
  ['/admin/apps/app', { pathname: '/', search: '' }],
])('at %s the app is at %j', (path, location) => {
  expect(openAt(path).location).toEqual(location);
});

test('when the app navigates, address, listeners and the page’s tab follow', () => {
  const opened = openAt('/admin/apps/app/connection');
  const heard: unknown[] = [];
  opened.listen((location: unknown) => heard.push(location));
  opened.push('/bulk-push/runs/1');
  expect(window.location.pathname).toBe('/admin/apps/app/bulk-push/runs/1');
  expect(heard).toMatchObject([{ pathname: '/bulk-push/runs/1' }]);
  const current = [...document.querySelectorAll('[aria-current=page]')].map((tab) => tab.textContent);
  expect(current).toEqual(['Bulk push']);
});
