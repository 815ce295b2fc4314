import { kvs } from '@forge/kvs';
import { inParts } from '../../../shared/in-parts';
import type { RunStore } from '../../../ports/runs';
import { askStorage } from '../ask-storage';
import { chunkRow, fromChunkRow, toChunkRow } from './chunk-row';
import {
  askingRow,
  fromAskingRow,
  fromGatheredRow,
  fromRightsRow,
  gatheredRow,
  gatheringRow,
  rightsRow,
  toAskingRow,
  toGatheredRow,
  toRightsRow,
} from './gathered-row';
import { journalsIn } from './journals';
import { keys } from './keys';
import { fromPairsRow, pairsInARow, pairsRow, toPairsRow } from './pairs-row';
import { projectsIn } from './projects';
import { deleteBelow, existing, readBelow, readRow, writeRow } from '../rows';
import {
  endRow,
  fromIntentRow,
  fromVisibilityRow,
  intentRow,
  runRow,
  toIntentRow,
  toRunRow,
  toVisibilityRow,
  visibilityRow,
} from './run-row';

/** Runs in Forge storage. Single rows are read with `get`, which is consistent; `query` may lag a moment behind. */
export const runStore: RunStore = {
  ...journalsIn,
  ...projectsIn,

  async create(run, pairs) {
    await writeRow(keys.head(run.projectId, run.id), toRunRow(run));
    for (const [part, some] of inParts(pairs, pairsInARow).entries()) {
      await writeRow(keys.pairs(run.id, part), toPairsRow(some));
    }
  },
  saveHead: (run) => writeRow(keys.head(run.projectId, run.id), toRunRow(run)),
  find: (projectId, runId) => readRow(keys.head(projectId, runId), runRow),
  async pairs(runId, part) {
    const row = await readRow(keys.pairs(runId, part), pairsRow);
    return row && fromPairsRow(row);
  },
  async forgetPairs(runId) {
    await deleteBelow(keys.allPairs(runId));
  },
  gathering: (runId) => readRow(keys.gathering(runId), gatheringRow),
  saveGathering: (runId, gathering) => writeRow(keys.gathering(runId), { version: 1, ...gathering }),
  async gathered(runId, page) {
    const row = await readRow(keys.gathered(runId, page), gatheredRow);
    return row ? fromGatheredRow(row) : [];
  },
  saveGathered: (runId, page, issues) => writeRow(keys.gathered(runId, page), toGatheredRow(issues)),
  async rights(runId, accountId) {
    const row = await readRow(keys.rights(runId, accountId), rightsRow);
    return row && fromRightsRow(row);
  },
  saveRights: (runId, rights) => writeRow(keys.rights(runId, rights.accountId), toRightsRow(rights)),
  async asking(runId, accountId) {
    const row = await readRow(keys.asking(runId, accountId), askingRow);
    return row && fromAskingRow(row);
  },
  saveAsking: (runId, asking) => writeRow(keys.asking(runId, asking.accountId), toAskingRow(asking)),
  endAsking: (runId, accountId) => askStorage(() => kvs.delete(keys.asking(runId, accountId))),
  async intent(runId) {
    const row = await readRow(keys.intent(runId), intentRow);
    return row && fromIntentRow(row);
  },
  saveIntent: (runId, intent) => writeRow(keys.intent(runId), toIntentRow(intent)),
  saveChunk: (runId, key, items) => writeRow(keys.chunk(runId, key), toChunkRow(items)),
  async chunk(runId, { key }) {
    const row = await readRow(keys.chunk(runId, key), chunkRow);
    return row ? fromChunkRow(row) : [];
  },
  end: (run, end) => writeRow(keys.end(run.projectId, run.id), { version: 1, ...end }),
  endOf: ({ projectId, id }) => readRow(keys.end(projectId, id), endRow),
  async unended(runs) {
    const ended = await existing(runs.map(({ projectId, id }) => keys.end(projectId, id)));
    return runs.filter(({ projectId, id }) => !ended.has(keys.end(projectId, id)));
  },
  async visibility(runId, accountId) {
    const row = await readRow(keys.visibility(runId, accountId), visibilityRow);
    return row && fromVisibilityRow(row);
  },
  saveVisibility: (runId, accountId, visibility) =>
    writeRow(keys.visibility(runId, accountId), toVisibilityRow(visibility)),

  async olderThan(instant, most) {
    const runs = await readBelow(keys.allHeads, runRow);
    const older = runs.filter(({ createdAt }) => createdAt < instant);
    return older.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).slice(0, most);
  },
  async forgetPerson(runId, accountId) {
    for (const key of [keys.rights, keys.asking, keys.visibility]) {
      await askStorage(() => kvs.delete(key(runId, accountId)));
    }
  },
  async forget({ projectId, id }) {
    const gone = await deleteBelow(keys.rows(id));
    await askStorage(() => kvs.delete(keys.end(projectId, id)));
    await askStorage(() => kvs.delete(keys.head(projectId, id)));
    return [...new Set(gone.flatMap((key) => accountIn(id, key)))];
  },
};

/** The account a row's rights or visibility belong to. */
function accountIn(runId: string, key: string): readonly string[] {
  const kinds = [keys.rights, keys.asking, keys.visibility].map((keyOf) => keyOf(runId, ''));
  return kinds.filter((kind) => key.startsWith(kind)).map((kind) => key.slice(kind.length));
}
