import type { CheckRow } from '../../contract/setup/checks';
import type { Salesforce } from '../../ports/salesforce';
import { failed, notAsked, passed, refused } from './check-rows';

/**
 * Whether these objects can be read: those that the set-up gives the right to, and those chosen for cards and search. Salesforce
 * tells names apart without regard to capitals. One call.
 */
export async function checkObjects(salesforce: Salesforce, wanted: readonly string[]): Promise<CheckRow> {
  const check = 'objects';
  const names = [...new Map(wanted.map((name) => [name.toLowerCase(), name])).values()];
  if (names.length === 0) return notAsked(check, 'notChosen');
  try {
    const seen = new Set((await salesforce.objects()).map(({ name }) => name.toLowerCase()));
    const missing = names.filter((name) => !seen.has(name.toLowerCase()));
    return missing.length > 0
      ? failed(check, 'notThereOrHidden', { names: missing })
      : passed(check, { names });
  } catch (error) {
    return refused(check, error, { names });
  }
}
