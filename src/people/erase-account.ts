import type { ClosedAccounts, NamedRun, Occurrence } from '../ports/people';
import type { Ports } from '../ports/ports';
import { changeConnections, type ChangeNeeds } from '../connections/change-connections';
import { accountsIn, withoutAccount } from '../connections/model/registry';

type ErasureNeeds = ChangeNeeds;

/** What erasing an account needs of the world. */
export type EraseNeeds = ErasureNeeds & Pick<Ports, 'timeLeft'>;

/** Time kept for reporting an unfinished erasure, and for the rest of the sweep. */
const reserveMs = 20_000;

/**
 * Erases an account that Atlassian reports as closed: its runs are stopped, its own log-ins ended, its id is removed from where it is stored,
 * and last the index forgets it. False where time ran out. Then, and after a crash, a later sweep starts it again.
 */
export async function eraseAccount(
  ports: EraseNeeds,
  others: ClosedAccounts,
  accountId: string,
): Promise<boolean> {
  const occurrences = await ports.personalData.occurrencesOf(accountId);
  const theirs = occurrences.filter(isRun);
  if (theirs.length > 0) await others.runs.stopRunsOf(accountId, theirs);
  for (const occurrence of occurrences) {
    if (ports.timeLeft() < reserveMs) return false;
    await eraseFrom(ports, others, accountId, occurrence);
  }
  await ports.personalData.forgetAccount(accountId);
  return true;
}

/** First the id itself, then the note of it. A note without an id costs one more look, nothing else. */
async function eraseFrom(
  ports: ErasureNeeds,
  others: ClosedAccounts,
  accountId: string,
  occurrence: Occurrence,
): Promise<void> {
  if (isRun(occurrence)) {
    await others.runs.eraseFromRun(accountId, occurrence.projectId, occurrence.runId);
    return ports.personalData.forget(accountId, occurrence);
  }
  // It takes back its note itself.
  if (occurrence.in === 'logIn') return others.logIns.end(accountId, occurrence.connectionId);
  if (occurrence.in === 'changes') {
    await ports.changes.erase(accountId);
    return ports.personalData.forget(accountId, occurrence);
  }
  const registry = await ports.connections.registry();
  if (accountsIn(registry).has(accountId))
    await changeConnections(ports, (before) => withoutAccount(before, accountId), null);
  await ports.personalData.forget(accountId, occurrence);
}

function isRun(occurrence: Occurrence): occurrence is Occurrence & NamedRun {
  return occurrence.in === 'run';
}
