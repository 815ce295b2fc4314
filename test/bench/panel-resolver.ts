import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import type { Cloud } from '../cloud/start-cloud';
import { atMost, median, percentile, reported, type Figure } from './figures';

const latencyMs = 20;
const warmUps = 500;
const rounds = 200;

/**
 * What `openPanel` adds to the Connector's own latency: the whole invocation beside the bare read it makes, in turn,
 * so that a slow moment of the machine meets both. Once as the platform starts the resolver, once as the page asks,
 * which has the site's making of the signed context on top.
 */
export async function measurePanelResolver(cloud: Cloud, issueKey: string): Promise<Figure[]> {
  // The bare read has a token of its own beside the app's.
  cloud.connector.switches.set({ tokensOverlap: 'bothLive' });
  const token = cloud.connector.mintToken({ region: 'global', lifespanMinutes: 60 });
  const issueId = cloud.jira.findIssue(issueKey)?.id ?? '';
  const invoke = () => invokeResolver(cloud, issueId);
  const ask = () => cloud.invoke('evan', 'salesforce-panel', { issueKey }, 'openPanel', {});
  const read = () => readBare(cloud.connector.origins.global, token, issueId);
  // Hundreds of opened panels a second are no person's doing: Jira's brake on bursts is not what is measured.
  cloud.jira.switches.bursts = 'off';
  for (let warmUp = 0; warmUp < warmUps; warmUp++) await ask();
  cloud.connector.switches.set({ latencyMs });
  const [resolver, page, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    resolver.push(await timed(invoke));
    page.push(await timed(ask));
    bare.push(await timed(read));
  }
  cloud.connector.switches.set({ latencyMs: 0 });
  return [
    atMost('open panel, resolver over the Connector (median)', median(resolver) - median(bare), 5, 'ms'),
    reported('  bare read at 20 ms latency (median)', ms(median(bare))),
    reported('  as the page asks, over the Connector (median)', ms(median(page) - median(bare))),
    reported('  as the page asks, whole (95th percentile)', ms(percentile(page, 95))),
  ];
}

async function invokeResolver(cloud: Cloud, issueId: string): Promise<void> {
  const result = await cloud.forge.invoke({
    functionKey: 'panel-resolver',
    body: {
      call: { functionKey: 'openPanel', payload: {} },
      context: { extension: { type: 'jira:issuePanel', issue: { id: issueId } } },
    },
    accountId: cloud.jira.findUser('evan')?.accountId ?? null,
    module: { type: 'jira:issuePanel', key: 'salesforce-panel' },
  });
  if (!result.ok || !z.object({ ok: z.literal(true) }).safeParse(result.value).success) {
    throw new Error('the resolver did not open the panel');
  }
}

async function readBare(origin: string, token: string, issueId: string): Promise<void> {
  const response = await fetch(`${origin}/external/api/associations?jiraIssueId=${issueId}`, {
    headers: { authorization: `JWT ${token}` },
  });
  if (!response.ok) throw new Error(`the bare read was answered ${response.status}`);
  await response.json();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
