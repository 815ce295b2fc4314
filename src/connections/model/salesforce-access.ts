import type { SalesforceAccess } from './connection';

/** What a person may do on the issue whose records are meant. */
interface Rights {
  readonly mayBrowse: boolean;
  readonly mayEdit: boolean;
}

/** Who sees what the integration user reads. */
export function isAudience({ audience }: SalesforceAccess, { mayBrowse, mayEdit }: Rights): boolean {
  return audience === 'viewers' ? mayBrowse : audience === 'editors' && mayEdit;
}

/** Whether persons read with a log-in of their own. */
export function isPersonal({ whoReads }: SalesforceAccess): boolean {
  return whoReads !== 'integrationUser';
}

/** Whether there is anything to be shown of records, for a person with these rights. */
export function showsCards(access: SalesforceAccess | null, rights: Rights): boolean {
  return access !== null && canRead(access, rights);
}

/** Whether somebody with these rights may look for records: it is for those who may link them. */
export function offersSearch(access: SalesforceAccess | null, rights: Rights): boolean {
  return access !== null && rights.mayEdit && canRead(access, rights);
}

/** A person's own eyes see what Salesforce shows them: the audience is about the integration user's only. */
function canRead(access: SalesforceAccess, rights: Rights): boolean {
  if (access.isOff || access.objects.length === 0) return false;
  return isAudience(access, rights) || (isPersonal(access) && rights.mayBrowse);
}
