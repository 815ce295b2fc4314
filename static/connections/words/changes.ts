import type { Change, ChangeView } from '../../../src/contract/connections/changes';
import { formerUser } from '../../shared/words/people';
import { toCsv } from '../../shared/files/to-csv';
import { changes } from '../messages/en.yml';

/** What was changed, as a sentence without its subject. */
export function sentenceOf(change: Change): string {
  const { what: words } = changes;
  switch (change.how) {
    case 'saved':
      return change.newToken ? words.savedToken : words.saved;
    case 'renamed':
      return words.renamed({ from: change.from, to: change.to });
    case 'bound':
    case 'unbound':
      return words[change.how](namedProjects(change));
    case 'switched':
      return change.byItself ? words.switchedByItself : words.switched;
    case 'stopped':
      return words.stopped({ reason: change.reason });
    case 'policy':
      return change.longestDays === null ? words.noPolicy : words.policy({ days: change.longestDays });
    case 'reminderIssue':
      return words.reminderIssue({ isOn: change.isOn });
    case 'accessSaved':
      return change.newSecret ? words.accessSavedSecret : words.accessSaved;
    case 'secretSwitched':
      return change.byItself ? words.secretSwitchedByItself : words.secretSwitched;
    case 'audience':
      return words.audience({ audience: change.audience === 'viewers' ? 'other' : change.audience });
    case 'objects':
      return words.objects({ count: change.count });
    default:
      return words[change.how];
  }
}

function namedProjects({ count, first }: { readonly count: number; readonly first: readonly string[] }) {
  return { count, first: `${first.join(', ')}${count > first.length ? ' …' : ''}` };
}

/** Who did it: by name, as a former user, or the app by itself. */
export function whoOf({ name, isByApp }: Pick<ChangeView, 'name' | 'isByApp'>): string {
  return isByApp ? changes.byApp : (name ?? formerUser());
}

/** Which connection, under the name it had then. */
export function whereOf({ connection }: Pick<ChangeView, 'connection'>): string {
  return connection?.name ?? changes.wholeSite;
}

/** The log as a table for spreadsheets. */
export function changesAsCsv(all: readonly ChangeView[]): string {
  const { columns } = changes;
  const head = [columns.at, columns.who, columns.connection, columns.what];
  return toCsv([head, ...all.map((each) => [each.at, whoOf(each), whereOf(each), sentenceOf(each.what)])]);
}

/** The log for programs: as it was told, in the contract's words. */
export function changesAsJson(all: readonly ChangeView[]): string {
  return JSON.stringify(all, null, 2);
}
