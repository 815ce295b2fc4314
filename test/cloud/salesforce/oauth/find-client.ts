import { timingSafeEqual } from 'node:crypto';
import type { OrgRequest } from '../request';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import type { World } from '../world';
import { refuseToken } from './oauth-errors';

/** The app with a consumer key, once the log-in servers know it. */
export function findApp(world: World, org: Org, clientId: string | null): App | undefined {
  const app = world.apps.get(clientId ?? '');
  return app?.org === org.key && app.knownFrom <= world.now() ? app : undefined;
}

/** The app that calls the token endpoint: its key and secret come in the form, or as Basic. */
export function needClient(
  world: World,
  org: Org,
  { headers }: OrgRequest,
  form: URLSearchParams,
  secretRequired: (app: App) => boolean,
): App {
  const [basicId, basicSecret] = readBasic(headers['authorization'] ?? '');
  const app = findApp(world, org, basicId ?? form.get('client_id'));
  if (!app) throw refuseToken('unknownClient');
  const secret = basicSecret ?? form.get('client_secret');
  const status = world.switches.get().badClientStatus === 'badRequest400' ? 400 : 401;
  if (secret === null ? secretRequired(app) : !isSecretOf(world, app, secret)) {
    throw refuseToken('badSecret', { status });
  }
  if (app.blocked) throw refuseToken('appBlocked');
  return app;
}

function isSecretOf(world: World, app: App, secret: string): boolean {
  const staged = world.switches.get().stagedSecret === 'atOnce' ? app.stagedSecret : null;
  return [app.secret, staged].some((each) => each !== null && isSame(each, secret));
}

function isSame(left: string, right: string): boolean {
  const [one, two] = [Buffer.from(left), Buffer.from(right)];
  return one.length === two.length && timingSafeEqual(one, two);
}

function readBasic(header: string): readonly [string | null, string | null] {
  const [scheme, value = ''] = header.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return [null, null];
  const text = Buffer.from(value, 'base64').toString();
  const at = text.indexOf(':');
  return at < 0 ? [text, null] : [decoded(text.slice(0, at)), decoded(text.slice(at + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
