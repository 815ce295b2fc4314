import type { runsContract, OpenItems } from '../contract/runs/questions';
import type { ProjectVerb } from '../ports/caller';
import { olderItems, repeatableOf, type OlderItem, type Repeatable } from './delivery/older-items';
import { settledLater } from './delivery/settled-later';
import { getRun, type StoredRunNeeds } from './stored-run';
import { hiddenFrom, type HiddenNeeds } from './visibility-of-run';

/**
 * Counts the items of a run that could be sent again, among those the caller may see. What a later run has settled is
 * not offered again.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function countOpen(ports: StoredRunNeeds & HiddenNeeds): ProjectVerb<typeof runsContract.countOpen> {
  return async ({ accountId, projectId }, { runId }) => {
    const found = await getRun(ports, projectId, runId);
    const { hidden } = await hiddenFrom(ports, found, accountId);
    const unseen = new Set(hidden.map(({ position }) => position));
    const all: (OlderItem & Repeatable)[] = [];
    for await (const each of olderItems(ports, found)) {
      const ended = unseen.has(each.position) ? null : repeatableOf(each);
      if (ended) all.push({ ...each, ...ended });
    }
    const settled = await settledLater(ports, found.run, all);
    const counts = new Map<string, OpenItems['open'][number]>();
    for (const { outcome, code } of all.filter((each) => !settled.has(each))) {
      const name = `${outcome} ${code ?? ''}`;
      counts.set(name, { outcome, code, count: (counts.get(name)?.count ?? 0) + 1 });
    }
    return { open: [...counts.values()], settledLater: settled.size };
  };
}
