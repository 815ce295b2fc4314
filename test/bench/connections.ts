import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import { startCloud, type Cloud } from '../cloud/start-cloud';
import { addConnections, with20 } from './many-connections';
import { atMost, median, reported, type Figure } from './figures';

const latencyMs = 20;
const warmUps = 300;
const rounds = 200;

const opened = z.object({ value: z.object({ ok: z.literal(true) }) });
const issueKey = 'SUP-1';

/** What is asked on both sites: the panel and the settings, and the bulk page of the project. */
const asked = {
  panel: ['evan', 'salesforce-panel', { issueKey }, 'openPanel', {}],
  settings: ['ada', 'salesforce-admin', {}, 'openSettings', {}],
} as const;
type Name = keyof typeof asked | 'bulk';
type Timings = Record<Name, number[]>;

/**
 * A site with one connection beside a site with 20 and 1,000 bound projects, asked in turn, so that a slow moment of the
 * machine meets both.
 */
export async function measureConnections(bundleDir: string): Promise<Figure[]> {
  const one = await startCloud({ dataDir: ':memory:', bundleDir });
  const many = await startCloud({ dataDir: ':memory:', bundleDir });
  try {
    addConnections(many);
    const [few, all] = [await readied(one), await readied(many)];
    const timings: [Timings, Timings] = [noTimings(), noTimings()];
    for (let round = 0; round < rounds; round++) {
      await askOnce(few, timings[0]);
      await askOnce(all, timings[1]);
    }
    return figuresOf(...timings);
  } finally {
    await one.stop();
    await many.stop();
  }
}

function figuresOf(one: Timings, many: Timings): Figure[] {
  const ratio = (name: Name): number => median(many[name]) / median(one[name]);
  const both = (name: Name): string =>
    `${median(one[name]).toFixed(1)} ms, ${median(many[name]).toFixed(1)} ms`;
  return [
    atMost(`settings open ${with20} (median)`, median(many.settings), 300, 'ms'),
    reported('  with one, with 20', both('settings')),
    reported(`panel ${with20}, time / with one`, ratio('panel').toFixed(3)),
    reported('  with one, with 20 (median, at 20 ms latency)', both('panel')),
    reported(`bulk page ${with20}, time / with one`, ratio('bulk').toFixed(3)),
    reported('  with one, with 20 (median)', both('bulk')),
  ];
}

type Ask = () => Promise<unknown>;

async function readied(cloud: Cloud): Promise<Record<Name, Ask>> {
  // Pages opened hundreds of times a minute are no person's doing: neither brake is what is measured.
  cloud.jira.switches.bursts = 'off';
  cloud.forge.switches.storageRate = 'off';
  const projectId = cloud.jira.findIssue(issueKey)?.projectId ?? '';
  const asks = {
    panel: () => cloud.invoke(...asked.panel),
    settings: () => cloud.invoke(...asked.settings),
    bulk: () => cloud.invoke('paula', 'salesforce-project', { projectKey: 'SUP' }, 'openBulk', { projectId }),
  };
  for (let warmUp = 0; warmUp < warmUps; warmUp++) {
    for (const ask of Object.values(asks)) opened.parse(await ask());
  }
  cloud.connector.switches.set({ latencyMs });
  return asks;
}

async function askOnce(asks: Record<Name, Ask>, into: Timings): Promise<void> {
  for (const name of ['panel', 'settings', 'bulk'] as const) {
    const from = performance.now();
    opened.parse(await asks[name]());
    into[name].push(performance.now() - from);
  }
}

function noTimings(): Timings {
  return { panel: [], settings: [], bulk: [] };
}
