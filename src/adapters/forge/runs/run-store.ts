import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { objectName, recordId } from '../../../contract/link';
import { issueKey } from '../../../contract/bulk/item';
import type { Journal } from '../../../domain/run/journal';
import type { RunStore } from '../../../run-ports';
import { askStorage, askToBeFirst } from '../ask-storage';
import { chunkRow, fromChunkRow, toChunkRow } from './chunk-row';
import { journalRow } from './journal-row';
import { keys } from './keys';
import { deleteBelow, readBelow, readRow, writeRow } from './rows';
import { activeRow, endRow, fromSightRow, runRow, sightRow, toSightRow, willRow } from './run-row';

/** Pairs of a pasted list in one row: some 50 bytes each. */
const pairsInARow = 2_000;
const pairsRow = z.object({
  version: z.literal(1),
  pairs: z.array(z.object({ issueKey, object: objectName, id: recordId })),
});

/** Journals are read several at a time, until one is missing. */
const journalsAtOnce = 4;

const versioned = <T extends object>(value: T) => ({ version: 1, ...value });

/** Runs in Forge storage. Single rows are read with `get`, which is strict, where `query` may be a moment behind. */
export const runStore: RunStore = {
  async create(run, pairs) {
    for (let part = 0; part * pairsInARow < pairs.length; part++) {
      const some = pairs.slice(part * pairsInARow, (part + 1) * pairsInARow);
      await writeRow(keys.pairs(run.id, part), versioned({ pairs: some }));
    }
    await writeRow(keys.head(run.projectId, run.id), versioned(run));
  },
  find: (projectId, runId) => readRow(keys.head(projectId, runId), runRow),
  past: async (projectId, most) =>
    (await readBelow(keys.heads(projectId), runRow)).toReversed().slice(0, most),
  pairs: async (runId, part) => (await readRow(keys.pairs(runId, part), pairsRow))?.pairs ?? null,
  will: (runId) => readRow(keys.will(runId), willRow),
  saveWill: (runId, will) => writeRow(keys.will(runId), versioned(will)),

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
  journal: (runId, epoch) => readRow(keys.journal(runId, epoch), journalRow),

  async journals(runId) {
    const found: Journal[] = [];
    for (;;) {
      const next = Array.from({ length: journalsAtOnce }, (_, i) => found.length + 1 + i);
      const rows = await Promise.all(next.map((epoch) => readRow(keys.journal(runId, epoch), journalRow)));
      const missing = rows.indexOf(null);
      found.push(...rows.slice(0, missing === -1 ? rows.length : missing).filter((row) => row !== null));
      if (missing !== -1) return found;
    }
  },

  saveChunk: (runId, key, items) => writeRow(keys.chunk(runId, key), toChunkRow(items)),
  async chunk(runId, { key }) {
    const row = await readRow(keys.chunk(runId, key), chunkRow);
    return row ? fromChunkRow(row) : [];
  },
  end: (run, end) => writeRow(keys.end(run.projectId, run.id), versioned(end)),
  endOf: ({ projectId, id }) => readRow(keys.end(projectId, id), endRow),

  active: (projectId) => readRow(keys.active(projectId), activeRow),
  setActive: (active) => writeRow(keys.active(active.projectId), versioned(active)),
  async clearActive({ projectId, runId }) {
    const there = await readRow(keys.active(projectId), activeRow);
    if (there?.runId === runId) await askStorage(() => kvs.delete(keys.active(projectId)));
  },
  allActive: () => readBelow(keys.allActive, activeRow),

  async sight(runId, accountId) {
    const row = await readRow(keys.sight(runId, accountId), sightRow);
    return row && fromSightRow(row);
  },
  saveSight: (runId, accountId, sight) => writeRow(keys.sight(runId, accountId), toSightRow(sight)),

  async olderThan(instant, most) {
    const runs = await readBelow(keys.allHeads, runRow);
    return runs.filter(({ createdAt }) => createdAt < instant).slice(0, most);
  },
  async forget({ projectId, id }) {
    await deleteBelow(keys.rows(id));
    await askStorage(() => kvs.delete(keys.end(projectId, id)));
    await askStorage(() => kvs.delete(keys.head(projectId, id)));
  },
};
