import { getAppContext } from '@forge/api';
import type { People } from '../../ports/jira';

/** How long a name is kept: a page that watches a run asks for the same two names every few seconds. */
const freshMs = 300_000;
const mostKept = 1_000;

/** People whose names are kept in this process's memory for five minutes, separately for each site. Nothing is stored. */
export function withKeptNames(people: People, now: () => Date): People {
  const kept = new Map<string, { readonly name: string; readonly until: number }>();
  return {
    async namesOf(accountIds) {
      const site = getAppContext().installationAri.toString();
      const at = now().getTime();
      const nameOf = (id: string): string | null => {
        const known = kept.get(`${site} ${id}`);
        return known && known.until > at ? known.name : null;
      };
      const unknown = accountIds.filter((id) => nameOf(id) === null);
      const found = unknown.length === 0 ? [] : await people.namesOf(unknown);
      if (kept.size > mostKept) kept.clear();
      for (const [id, name] of found) kept.set(`${site} ${id}`, { name, until: at + freshMs });
      return new Map(
        accountIds.flatMap((id) => {
          const name = nameOf(id);
          return name === null ? [] : [[id, name] as const];
        }),
      );
    },
  };
}
