import { changesAtOnce } from '../contract/connections/changes';
import type { connectionsContract } from '../contract/connections/questions';
import type { LoggedChange } from '../ports/changes';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';

/**
 * Shows who changed what and when, newest first, with the names Jira has for them now.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export function readChanges(
  ports: Pick<Ports, 'changes' | 'people'>,
): SiteVerb<typeof connectionsContract.readChanges> {
  return async (_caller, { before }) => {
    const found = await ports.changes.read(before, changesAtOnce + 1);
    const page = found.slice(0, changesAtOnce);
    const accounts = [...new Set(page.map(accountOf).filter((id) => id !== null))];
    const names = accounts.length === 0 ? new Map<string, string>() : await ports.people.namesOf(accounts);
    return {
      changes: page.map((logged) => ({
        id: logged.id,
        at: logged.at,
        name: names.get(accountOf(logged) ?? '') ?? null,
        isByApp: logged.by.who === 'app',
        connection: logged.connection,
        what: logged.what,
      })),
      next: found.length > page.length ? (page.at(-1)?.id ?? null) : null,
    };
  };
}

function accountOf({ by }: LoggedChange): string | null {
  return by.who === 'person' ? by.accountId : null;
}
