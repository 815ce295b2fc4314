import type { Ports } from '../ports/ports';

export type NamesNeeds = Pick<Ports, 'people' | 'log'>;

/** The current names of accounts in Jira. Null where Jira cannot be asked, or does not know the account any more. */
export async function namesFor(
  { people, log }: NamesNeeds,
  accountIds: readonly string[],
): Promise<(accountId: string) => string | null> {
  const ids = [...new Set(accountIds)].filter((id) => id !== '');
  try {
    const names = ids.length === 0 ? new Map<string, string>() : await people.namesOf(ids);
    return (accountId) => names.get(accountId) ?? null;
  } catch (error) {
    log.trouble('names not known', {}, error);
    return () => null;
  }
}
