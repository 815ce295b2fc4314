import { listen, sendHtml, sendJson, type Handler } from '../http';
import { answerPost } from './answer-post';
import { loadAssets, type Assets } from './assets';
import { createCdn } from './cdn';
import { fileType } from './file-type';
import { isForeign } from './is-foreign';
import { page } from './pages/page';
import { readSession } from './session';
import { showPage } from './show-page';
import type { ShownPage } from './shown-page';
import { findPerson, type SiteWorld } from './world';
import type { Viewer } from './viewer';

export interface SiteOptions extends Omit<SiteWorld, 'origins' | 'switches'> {
  /** Where the built pages are, under the paths of manifest.yml. */
  readonly pagesDir: string;
  /** 0 for a free port. */
  readonly port: number;
  readonly cdnPort: number;
}

export interface Site {
  readonly world: SiteWorld;
  readonly url: string;
  readonly cdnUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the site around the app: pages like Jira's on one origin, the app's own pages in frames from another, as in
 * production. Rejects if a port is in use.
 */
export async function startSite(options: SiteOptions): Promise<Site> {
  const assets = await loadAssets();
  const origins = { site: '', cdn: '' };
  const world: SiteWorld = { ...options, switches: { adminDoor: 'jira' }, origins: () => origins };
  const { pagesDir, manifest, records } = options;
  const cdnHandler = createCdn({ pagesDir, manifest, ...assets, log: records.log, origins: world.origins });
  const site = await listen(createShell(world, assets), options.port);
  const cdn = await listen(cdnHandler, options.cdnPort, 'localhost').catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  origins.site = site.origin;
  origins.cdn = cdn.origin;
  const stop = async () => void (await Promise.all([site.close(), cdn.close()]));
  return { world, url: site.origin, cdnUrl: cdn.origin, stop };
}

function createShell(world: SiteWorld, assets: Assets): Handler {
  return async (request, response, url) => {
    const { site } = world.origins();
    if (isForeign(request, site))
      return sendJson(response, 403, { message: 'only pages of this site may ask' });
    if (request.method === 'POST') return answerPost(world, request, response, url.pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendJson(response, 405, { message: 'GET or POST' });
    if (url.pathname === '/__cloud/log') return sendJson(response, 200, world.records.read());
    const asset = url.pathname.startsWith('/__site/') ? url.pathname.slice('/__site/'.length) : null;
    if (asset !== null) {
      const body = Object.hasOwn(assets.files, asset) ? assets.files[asset] : undefined;
      if (body === undefined) return sendJson(response, 404, { message: `no file ${asset}` });
      response.writeHead(200, {
        'content-type': fileType(asset.slice(asset.lastIndexOf('.'))),
        'cache-control': 'no-cache',
      });
      response.end(body);
      return;
    }
    const session = readSession(request);
    const user = findPerson(world, session.user) ?? findPerson(world, null);
    if (!user) throw new Error('Jira has no users');
    const viewer = { world, user, colorMode: session.colorMode, url };
    const shown = showPage(viewer);
    if ('redirectTo' in shown) {
      response.writeHead(302, { location: shown.redirectTo, 'cache-control': 'no-store' }).end();
      return;
    }
    sendHtml(response, shown.status, drawPage(viewer, shown), {
      'content-security-policy': sitePolicy(world),
      'cache-control': 'no-store',
    });
  };
}

function drawPage({ world, user, colorMode, url }: Viewer, shown: ShownPage): string {
  const { title, content, projectKey } = shown;
  const frame = {
    user,
    users: world.jira.users.map((each) => ({ ...each, role: roles[each.name] })),
    colorMode,
    path: url.pathname + url.search,
    standIns: world.standIns,
    globalPages: world.modules.flatMap(({ title, home }) => (home === undefined ? [] : [{ title, home }])),
    facts: {
      cdn: world.origins().cdn,
      resources: world.manifest.resources.map(({ key }) => key),
      modules: world.modules.map(({ key, type, home }) => ({ key, type, home })),
      projectKey,
      outside: world.outside,
    },
  };
  return page(frame, title, content);
}

const roles = { ada: 'Jira admin', paula: 'project admin', evan: 'may edit', vera: 'may only look' } as const;

/** The site's own pages may contain only their own content and the app's frames. Nobody may frame them. */
function sitePolicy({ origins }: SiteWorld): string {
  const { cdn } = origins();
  return `default-src 'self'; frame-src ${cdn}; img-src 'self' data: ${cdn}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`;
}
