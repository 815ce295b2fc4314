import { performance } from 'node:perf_hooks';
import type { Cloud } from '../cloud/start-cloud';
import { atMost, median, percentile, reported, type Figure } from './figures';

const latencyMs = 50;
const rounds = 200;

/**
 * What `openPanel` adds to the Connector's own latency: the whole invocation beside the bare read it makes, in turn,
 * so that a slow moment of the machine meets both.
 */
export async function measurePanelResolver(cloud: Cloud, token: string, issueKey: string): Promise<Figure[]> {
  const issueId = cloud.jira.findIssue(issueKey)?.id ?? '';
  cloud.connector.switches.set({ latencyMs });
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds + 20; round++) {
    const opened = await timed(() => cloud.invoke('evan', 'salesforce-panel', { issueKey }, 'openPanel', {}));
    const read = await timed(() => readBare(cloud.connector.origins.global, token, issueId));
    // The first rounds warm both sides up.
    if (round >= 20) {
      whole.push(opened);
      bare.push(read);
    }
  }
  cloud.connector.switches.set({ latencyMs: 0 });
  return [
    atMost('open panel, our overhead over the Connector (median)', median(whole) - median(bare), 5, 'ms'),
    reported('open panel, whole / bare read (medians)', `${ms(median(whole))} / ${ms(median(bare))}`),
    reported('open panel, whole (95th percentile)', ms(percentile(whole, 95))),
  ];
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
