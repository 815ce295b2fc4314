import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { logInServerWith } from '../../../../src/adapters/salesforce/log-in-server';
import type { LogInServer } from '../../../../src/ports/log-ins';
import type { WayIn } from '../../../../src/ports/salesforce';
import { fingerprint } from '../../../../src/records/model/fingerprint';
import { Secret } from '../../../../src/shared/secret';
import type { Running } from '../../../cloud/salesforce/running-salesforce';
import { viaStandIn } from './org-against';

export const callBack = 'https://00000000.hello.atlassian-dev.net/x1/call-back';
const verifierText = 'v'.repeat(43);
export const proof = { callBack, verifier: new Secret(verifierText) };

/** Salesforce's log-in at the stand-in, unless `fetch` leads elsewhere. */
export function serverAgainst(
  running: Running,
  over: { readonly fetch?: FetchLike; readonly timeLeft?: number } = {},
): LogInServer {
  return logInServerWith({
    fetch: over.fetch ?? viaStandIn(running),
    now: () => new Date(),
    timeLeft: () => over.timeLeft ?? 25_000,
  });
}

/** Production's org and its app, which knows our call-back address. */
export function wayAgainst({ standIn }: Running): WayIn {
  const { clientId, secret } = standIn.app();
  standIn.changeApp(clientId, { callbackUrls: [callBack] });
  return { host: standIn.org().host, consumerKey: clientId, consumerSecret: new Secret(secret) };
}

/** Gives consent as Evan does in his browser: log-in, Allow, and back with a code. */
export async function consent(running: Running, state = 's'.repeat(43)): Promise<Secret> {
  const { standIn } = running;
  const wish = { callBack, state, challenge: fingerprint(verifierText) };
  const address = new URL(serverAgainst(running).consentAddress(wayAgainst(running), wish));
  const at = `${standIn.origin}/~${address.hostname}${address.pathname}${address.search}`;
  const form = (fields: Record<string, string>, cookie = '') =>
    fetch(at, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const entered = await form({ user: standIn.user('evan').id });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const allowed = await form({ decision: 'allow' }, cookie);
  const back = new URL(allowed.headers.get('location') ?? '');
  if (back.searchParams.get('state') !== state) throw new Error('another state came back');
  return new Secret(back.searchParams.get('code') ?? '');
}
