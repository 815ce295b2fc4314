import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import { startCloud, type Cloud } from '../cloud/start-cloud';
import { askSettings, demoConnection } from './demo-settings';
import { atMost, median, reported, type Figure } from './figures';

const latencyMs = 20;
const warmUps = 300;
const rounds = 200;

/** Issues of the demo, with links from the start and without. */
const linkedIssue = 'SUP-1';
const emptyIssue = 'SUP-40';
const manyLinks = 30;

const answered = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });
const cards = z.object({ cards: z.array(z.unknown()), trouble: z.null() });

const ways = ['without', 'connected', 'hanging'] as const;
type Way = (typeof ways)[number];

/**
 * How long the truth takes on three sites asked in turn, so that a slow moment of the machine meets all: without
 * Salesforce, with it, and with one that never answers. And what cards of thirty linked records cost at Salesforce.
 */
export async function measurePanelWithSalesforce(bundleDir: string): Promise<Figure[]> {
  const clouds: Cloud[] = [];
  const start = async (): Promise<Cloud> => {
    const cloud = await startCloud({ dataDir: ':memory:', bundleDir });
    clouds.push(cloud);
    return cloud;
  };
  try {
    const sites = { without: await start(), connected: await start(), hanging: await start() };
    const id = await demoConnection(sites.without);
    await askSettings(sites.without, 'removeAccess', { id });
    sites.hanging.salesforce.faults.add({ kind: 'hang' });
    const timings = await inTurn(sites);
    const ratio = (way: Way): number => median(timings[way]) / median(timings.without);
    return [
      atMost('panel’s truth with Salesforce connected, time / without', ratio('connected'), 1.05, '', 3),
      atMost('panel’s truth while Salesforce hangs, time / without', ratio('hanging'), 1.05, '', 3),
      reported(
        '  without, connected, hanging (median, at 20 ms latency)',
        ways.map((way) => `${median(timings[way]).toFixed(1)} ms`).join(', '),
      ),
      await callsForMany(sites.connected),
    ];
  } finally {
    for (const cloud of clouds) await cloud.stop();
  }
}

async function inTurn(sites: Record<Way, Cloud>): Promise<Record<Way, number[]>> {
  const timings: Record<Way, number[]> = { without: [], connected: [], hanging: [] };
  for (const cloud of Object.values(sites)) {
    // Hundreds of opened panels a second are no person's doing: neither brake is what is measured.
    cloud.jira.switches.bursts = 'off';
    cloud.forge.switches.storageRate = 'off';
    for (let warmUp = 0; warmUp < warmUps; warmUp++) await ask(cloud, 'openPanel', linkedIssue);
    cloud.connector.switches.set({ latencyMs });
  }
  for (let round = 0; round < rounds; round++) {
    for (const way of ways) {
      const from = performance.now();
      await ask(sites[way], 'openPanel', linkedIssue);
      timings[way].push(performance.now() - from);
    }
  }
  for (const cloud of Object.values(sites)) cloud.connector.switches.set({ latencyMs: 0 });
  return timings;
}

/** Warm: the log-in is there, and the layouts were described. */
async function callsForMany(cloud: Cloud): Promise<Figure> {
  const issueId = cloud.jira.findIssue(emptyIssue)?.id ?? '';
  const none = { viewOnly: false, autoPush: false, autoPull: false };
  const records = cloud.connector.records('Case', manyLinks);
  cloud.connector.putLinks(records.map(({ son, soid }) => ({ issueId, son, soid, ...none })));
  await ask(cloud, 'readCards', emptyIssue);
  const before = cloud.salesforce.calls().length;
  const read = cards.parse(await ask(cloud, 'readCards', emptyIssue));
  if (read.cards.length !== manyLinks) throw new Error(`${read.cards.length} cards came`);
  const calls = cloud.salesforce.calls().length - before;
  return atMost(`Salesforce calls for ${manyLinks} linked records`, calls, 1, '', 0);
}

async function ask(cloud: Cloud, name: string, issueKey: string) {
  const answer = await cloud.invoke('evan', 'salesforce-panel', { issueKey }, name, {});
  return answered.parse(answer).value.data;
}
