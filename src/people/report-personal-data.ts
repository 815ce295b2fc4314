import type { AccountUpdate, HeldAccount, ClosedAccounts } from '../ports/people';
import type { Ports } from '../ports/ports';
import { eraseAccount, type EraseNeeds } from './erase-account';
import { noteAllInConnections } from '../connections/accounts-in-connections';

type Needs = EraseNeeds &
  Pick<Ports, 'connections' | 'personalData' | 'reportAccounts' | 'now' | 'timeLeft' | 'log'>;

const dayMs = 86_400_000;

/** How often an account is reported. We know of no published period; a week is the usual reading. */
const everyDays = 7;

/**
 * As many as one call of Forge's privacy API carries (`@forge/api` out/privacy/index.js). One call an hour makes 15,000
 * people a week.
 */
const mostAtOnce = 90;

/** With less time than this no further account is begun. */
const reserveMs = 20_000;

/**
 * Reports the accounts that are due to Atlassian, and erases those that were closed. A changed account changes nothing
 * here, because no name is stored. An account counts as reported when all of it is done. Trouble with one account does
 * not stop the others.
 * @throws AppError nothing was reported, everything is still due: PLATFORM_DOWN, RATE_LIMITED, UNEXPECTED
 */
export async function reportPersonalData(ports: Needs, others: ClosedAccounts): Promise<void> {
  await noteAllInConnections(ports);
  const now = ports.now();
  const since = new Date(now.getTime() - everyDays * dayMs).toISOString();
  const accounts = await heldOf(ports, await ports.personalData.due(since, mostAtOnce));
  if (accounts.length === 0) return;
  const updates = await ports.reportAccounts(
    accounts.map(({ accountId, asOf }) => ({ accountId, updatedAt: asOf })),
  );
  let closed = 0;
  for (const { accountId } of accounts) {
    if (ports.timeLeft() < reserveMs) break;
    await minding(ports, async () => {
      if (!isClosed(accountId, updates)) return ports.personalData.reported(accountId, now.toISOString());
      if (await eraseAccount(ports, others, accountId)) closed += 1;
    });
  }
  ports.log.note('accounts reported', { accounts: accounts.length, erased: closed });
}

/**
 * The accounts whose ids are still stored somewhere; the index forgets the others. The listing may lag a moment behind.
 * An account noted in that moment, after a week without a trace, is known again when it is next noted.
 */
async function heldOf(
  ports: Pick<Ports, 'personalData' | 'log'>,
  accounts: readonly HeldAccount[],
): Promise<readonly HeldAccount[]> {
  const held: HeldAccount[] = [];
  for (const account of accounts) {
    await minding(ports, async () => {
      const occurrences = await ports.personalData.occurrencesOf(account.accountId);
      if (occurrences.length > 0) held.push(account);
      else await ports.personalData.forgetAccount(account.accountId);
    });
  }
  return held;
}

function isClosed(accountId: string, updates: readonly AccountUpdate[]): boolean {
  return updates.some((update) => update.accountId === accountId && update.status === 'closed');
}

async function minding(ports: Pick<Ports, 'log'>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ports.log.trouble('account not reported', {}, error);
  }
}
