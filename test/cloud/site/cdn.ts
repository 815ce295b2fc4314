import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { load } from 'cheerio';
import { sayLoudly, type Log } from '../forge/log-line';
import type { Manifest } from '../forge/manifest';
import { readBody, sendJson, type Handler } from '../http';
import { fileType } from './file-type';
import { isForeign } from './is-foreign';
import { pagePolicy } from './page-policy';
import { readReports } from './policy-report';

export interface CdnOptions {
  readonly pagesDir: string;
  readonly manifest: Manifest;
  readonly bridge: string;
  readonly themeStyles: string;
  readonly log: Log;
  /** Both are known only once the servers listen. */
  readonly origins: () => { readonly site: string; readonly cdn: string };
}

const reportPath = '/__forge/policy-reports';

/**
 * Serves the app's built pages from their own origin, as production does: `/<resource key>/<file>`. Every page gets the
 * bridge as the first script in its head, and production's Content Security Policy.
 */
export function createCdn(options: CdnOptions): Handler {
  return async (request, response, url) => {
    if (url.pathname === '/__forge/bridge.js') return send(response, 200, '.js', options.bridge);
    if (url.pathname === '/__forge/theme.css') return send(response, 200, '.css', options.themeStyles);
    if (url.pathname === reportPath && request.method === 'POST') {
      if (isForeign(request, options.origins().cdn))
        return sendJson(response, 403, { message: 'foreign origin' });
      for (const report of readReports(await readBody(request, 100_000)))
        sayLoudly(options.log, null, report);
      response.writeHead(204).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendJson(response, 405, { message: 'files can only be read' });
    }
    await sendFile(options, response, url.pathname);
  };
}

async function sendFile(options: CdnOptions, response: ServerResponse, pathname: string): Promise<void> {
  const [, key = '', ...rest] = pathname.split('/');
  const resource = options.manifest.resources.find((each) => each.key === key);
  if (!resource) return sendJson(response, 404, { message: `manifest.yml has no resource "${key}"` });
  const folder = path.resolve(options.pagesDir, resource.path);
  const file = path.resolve(folder, rest.join('/') || 'index.html');
  const bytes = file.startsWith(folder + path.sep) ? await read(file) : null;
  if (!bytes)
    return sendJson(response, 404, {
      message: `${resource.path} holds no ${rest.join('/') || 'index.html'}`,
    });
  if (!file.endsWith('.html')) return send(response, 200, path.extname(file), bytes);
  sendPage(options, response, bytes.toString('utf8'));
}

function sendPage(options: CdnOptions, response: ServerResponse, page: string): void {
  const { site } = options.origins();
  const document = load(page);
  document('head').prepend(`<script src="/__forge/bridge.js" data-site="${site}"></script>`);
  response.setHeader('content-security-policy', pagePolicy(page, options.manifest, site, reportPath));
  send(response, 200, '.html', document.html());
}

function send(response: ServerResponse, status: number, extension: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': fileType(extension),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

async function read(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
