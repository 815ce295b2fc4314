import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import type { Cloud } from '../cloud/start-cloud';
import { atMost, median, percentile, reported, type Figure } from './figures';

const latencyMs = 20;
const warmUps = 200;
const rounds = 200;
const text = 'print';
const host = 'example.my.salesforce.com';

const field = (path: string) => ({ path, label: path, type: 'string' });
const ofCase = { name: 'Case', label: 'Case', nameField: 'CaseNumber', status: 'Status' };
/** One call of Salesforce finds all of this; without fields of its own a card needs another one. */
const oneCall = [{ ...ofCase, fields: [field('Subject'), field('Priority')] }];
const twoCalls = [{ ...ofCase, fields: [] }];

const replied = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });
const searched = z.object({ found: z.array(z.unknown()).check(z.minLength(1)), trouble: z.null() });
const granted = z.object({ access_token: z.string() });

/**
 * What typing ahead adds to Salesforce's own latency: the whole invocation, as the page asks, beside the bare search it makes,
 * in turn, so that a slow moment of the machine meets both.
 */
export async function measureSearch(cloud: Cloud, issueKey: string): Promise<Figure[]> {
  const { clientId, secret } = cloud.salesforce.app();
  await ask(cloud, 'ada', 'salesforce-admin', {}, 'saveAccess', {
    id: 'site',
    draft: { address: host, consumerKey: clientId, consumerSecret: secret },
  });
  const bare = await bareSearch(cloud);
  const search = async () => {
    const data = await ask(cloud, 'evan', 'salesforce-panel', { issueKey }, 'searchRecords', {
      text,
      object: null,
    });
    if (!searched.safeParse(data).success) throw new Error('nothing was found');
  };
  // Hundreds of searches a second are no person's doing: neither Jira's brake nor ours is what is measured.
  cloud.jira.switches.bursts = 'off';
  cloud.forge.switches.storageRate = 'off';
  const inTurn = async (objects: readonly object[]): Promise<{ whole: number[]; bare: number[] }> => {
    await ask(cloud, 'ada', 'salesforce-admin', {}, 'setObjects', { id: 'site', objects });
    const told: { whole: number[]; bare: number[] } = { whole: [], bare: [] };
    for (let warmUp = 0; warmUp < warmUps; warmUp++) {
      letSearch(cloud);
      await search();
    }
    cloud.salesforce.switches.set({ latencyMs });
    for (let round = 0; round < rounds; round++) {
      letSearch(cloud);
      told.whole.push(await timed(search));
      told.bare.push(await timed(bare));
    }
    cloud.salesforce.switches.set({ latencyMs: 0 });
    return told;
  };
  const one = await inTurn(oneCall);
  const two = await inTurn(twoCalls);
  return [
    atMost('type-ahead over Salesforce’s latency (median)', median(one.whole) - median(one.bare), 5, 'ms'),
    reported('  bare search at 20 ms latency (median)', ms(median(one.bare))),
    reported('  whole, as the page asks (95th percentile)', ms(percentile(one.whole, 95))),
    reported('  with the compact layout, which is a second call', ms(median(two.whole) - median(two.bare))),
  ];
}

/** The search that the app sends, without the app. */
async function bareSearch({ salesforce }: Cloud): Promise<() => Promise<void>> {
  const { clientId, secret } = salesforce.app();
  const org = `${salesforce.origin}/~${host}`;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
  const token = await fetch(`${org}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token } = granted.parse(await token.json());
  const fields = ['Id', 'CaseNumber', 'Subject', 'Priority', 'Status'];
  const body = JSON.stringify({
    ...{ q: `${text}*`, in: 'ALL', sobjects: [{ name: 'Case', fields, limit: 20 }] },
    ...{ overallLimit: 200, defaultLimit: 20 },
  });
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' };
  return async () => {
    const answer = await fetch(`${org}/services/data/v67.0/parameterizedSearch`, {
      method: 'POST',
      headers,
      body,
    });
    if (!answer.ok) throw new Error(`the bare search was answered ${String(answer.status)}`);
    await answer.json();
  };
}

async function ask(cloud: Cloud, ...given: Parameters<Cloud['invoke']>): Promise<unknown> {
  return replied.parse(await cloud.invoke(...given)).value.data;
}

/** As if nobody had searched lately. */
function letSearch({ forge }: Cloud): void {
  for (const { key } of forge.readPlain())
    if (key.startsWith('searches:'))
      forge.writePlain(key, { version: 1, since: '2026-01-01T00:00:00.000Z', searches: 1 });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
