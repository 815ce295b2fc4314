import { kvs } from '@forge/kvs';
import type { Journal } from '../../../runs/model/journal';
import type { RunStore } from '../../../ports/runs';
import { askToBeFirst } from '../ask-storage';
import { journalRow } from './journal-row';
import { keys } from './keys';
import { readRow, writeRow } from '../rows';
import { rowVersion } from './run-row';

/** Journals are read several at a time, until one is missing. */
const journalsAtOnce = 3;

const versioned = (journal: Journal) => ({ ...journal, version: rowVersion });
const read = (runId: string, epoch: number) => readRow(keys.journal(runId, epoch), journalRow);

/** The journals of runs in Forge storage. */
export const journalsIn: Pick<RunStore, 'claim' | 'saveJournal' | 'journal' | 'journals'> = {
  async claim(runId, journal) {
    const key = keys.journal(runId, journal.epoch);
    const isFirst = await askToBeFirst(() =>
      kvs.set(key, versioned(journal), { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
    if (isFirst) return true;
    // The first try may have been done and its answer lost.
    return (await readRow(key, journalRow))?.owner === journal.owner;
  },
  saveJournal: (runId, journal) => writeRow(keys.journal(runId, journal.epoch), versioned(journal)),
  journal: read,

  async journals(runId, around) {
    const from = Math.max(1, around);
    const there = await onFrom(runId, from);
    // Nothing there yet, so look for the one before.
    const found = unheld(there.length === 0 && from > 1 ? await lastBefore(runId, from) : there);
    for (let first = found[0]; first?.work === 'push' && first.since > 1; first = found[0]) {
      const before = await read(runId, first.since - 1);
      if (before === null) break;
      found.unshift(before);
    }
    return found;
  },
};

/** Drops the journals that a later one already contains. */
function unheld(journals: readonly Journal[]): Journal[] {
  const kept: Journal[] = [];
  for (const journal of journals) {
    const since = journal.work === 'push' ? journal.since : journal.epoch;
    while ((kept.at(-1)?.epoch ?? 0) >= since) kept.pop();
    kept.push(journal);
  }
  return kept;
}

/** The journals from an epoch on; epochs have no gaps. */
async function onFrom(runId: string, epoch: number): Promise<Journal[]> {
  const found: Journal[] = [];
  for (;;) {
    const next = Array.from({ length: journalsAtOnce }, (_, i) => epoch + found.length + i);
    const rows = await Promise.all(next.map((each) => read(runId, each)));
    const missing = rows.indexOf(null);
    found.push(...rows.slice(0, missing === -1 ? rows.length : missing).filter((row) => row !== null));
    if (missing !== -1) return found;
  }
}

async function lastBefore(runId: string, epoch: number): Promise<Journal[]> {
  const last = await read(runId, epoch - 1);
  return last === null ? [] : [last];
}
