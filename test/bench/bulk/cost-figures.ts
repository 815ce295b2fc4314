import { atMost, reported, type Figure } from '../figures';
import type { Cost } from './cost';
import type { ProjectPushed } from './push-project';

/** What preview and push of known links cost of storage. */
export function storageFigures({ items, cost, preview, readsOfAPoll, polls }: ProjectPushed): Figure[] {
  const [pushed, previewed] = [cost.usage.storage, preview.usage.storage];
  const each = (count: number): string => `${(count / items).toFixed(4)} per item`;
  const units = ({ writeUnits, readUnits }: typeof pushed): string =>
    `${writeUnits} write, ${readUnits} read`;
  const name = `push of ${items} items, KVS writes per item, Start to end`;
  return [
    atMost(name, pushed.writes / items, 0.04, '', 4),
    reported('  writes of the preview', `${previewed.writes}, ${each(previewed.writes)}`),
    reported('  preview and push', each(pushed.writes + previewed.writes)),
    reported('  KVS reads, Start to end', `${pushed.reads}, of it ${readsOfAPoll} a poll (${polls} polls)`),
    reported('  storage units: preview', units(previewed)),
    reported('  storage units: push', units(pushed)),
  ];
}

/** What preview and push cost of Jira's rate limit, where a Salesforce address is saved in the settings. */
export function pointFigures({ items, cost, preview }: ProjectPushed): Figure[] {
  const name = `preview and push of ${items} items, Jira points per item`;
  return [
    atMost(name, (sumOf(preview) + sumOf(cost)) / items, 1.5, '', 3),
    reported('  preview, push', `${told(preview)}; ${told(cost)}`),
    reported('  if every issue that is checked were a point', harsh(items, preview, cost)),
  ];
}

/** The same without an address. */
export function pointFiguresWithoutAddress({ items, cost, preview }: ProjectPushed): Figure[] {
  const each = ((sumOf(preview) + sumOf(cost)) / items).toFixed(3);
  return [
    reported(`  without a Salesforce address in the settings, ${items} items`, each),
    reported('  preview, push', `${told(preview)}; ${told(cost)}`),
    reported('  if every issue that is checked were a point', harsh(items, preview, cost)),
  ];
}

function sumOf({ points: { app, user } }: Cost): number {
  return app + user;
}

function told({ points: { app, user } }: Cost): string {
  return `${user} as the person and ${app} as the app`;
}

function harsh(items: number, preview: Cost, push: Cost): string {
  return ((preview.harshPoints + push.harshPoints) / items).toFixed(3);
}
