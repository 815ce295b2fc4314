import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendHtml } from '../../http';
import { Refusal } from '../answer';
import { associationsPage, linkForm } from './associations-page';
import { bindingForm, connectionForm, connectionsPage } from './connections-page';
import { faultForm, faultRemoveForm } from './fault-section';
import { html } from './html';
import { layout } from './layout';
import { overviewPage } from './overview-page';
import type { Page, PageAsk, PageResult } from './page';
import { pushesPage } from './pushes-page';
import { recordPage, recordsPage } from './records-page';
import { copyScript } from './copy-button';
import { style } from './style';
import { resetForm, switchesPage } from './switches-page';
import { tokenPage } from './token-page';
import { revokeForm } from './token-table';

const pages: readonly Page[] = [
  overviewPage,
  connectionsPage,
  connectionForm,
  tokenPage,
  revokeForm,
  bindingForm,
  associationsPage,
  linkForm,
  recordsPage,
  recordPage,
  pushesPage,
  switchesPage,
  resetForm,
  faultForm,
  faultRemoveForm,
];

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}
const assets: readonly Asset[] = [
  { path: '/stand-in.css', type: 'text/css', text: style },
  { path: '/stand-in.js', type: 'text/javascript', text: copyScript },
];

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
};

/** The page or asset for a browser request. Undefined if there is none; then it is a call to the API. */
export function findPage(method: string, path: string): Page | Asset | undefined {
  const asset = assets.find((each) => each.path === path);
  if (method === 'GET' && asset) return asset;
  return pages.find(
    (page) => page.path.test(path) && (method === 'GET' ? page.get : method === 'POST' && page.post),
  );
}

/** Shows a page, or processes its form and redirects. A page explains a mistake, with a way back. */
export async function servePage(
  page: Page | Asset,
  place: Pick<PageAsk, 'world' | 'region' | 'origins' | 'jiraUrl'> & { readonly url: URL },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if ('text' in page) {
    response.writeHead(200, { 'content-type': `${page.type}; charset=utf-8` });
    return void response.end(page.text);
  }
  const { pathname, searchParams: query } = place.url;
  const form = new URLSearchParams((await readBody(request)).toString());
  const part = decodeURIComponent(page.path.exec(pathname)?.[1] ?? '');
  const show = request.method === 'POST' ? page.post : page.get;
  const { status, result } = tried(() => show?.({ ...place, part, query, form }));
  if (result.kind === 'go') {
    response.writeHead(303, { ...headers, location: result.to });
    return void response.end();
  }
  const { title, body } = result;
  const shown = { title, body, path: pathname, saved: query.has('saved'), jiraUrl: place.jiraUrl };
  sendHtml(response, status, layout(shown), headers);
}

function tried(work: () => PageResult | undefined): { readonly status: number; readonly result: PageResult } {
  try {
    return { status: 200, result: work() ?? { kind: 'go', to: '/' } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = html`<p class="alert" role="alert">${error.message}</p>
      <p><a href="/">Overview</a></p>`;
    return { status: error.answer.status, result: { kind: 'show', title: 'That did not work', body } };
  }
}
