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

/** Whether there is anything to be shown of records, for a person with these rights. */
export function showsCards(access: SalesforceAccess | null, rights: Rights): boolean {
  return access !== null && !access.isOff && access.objects.length > 0 && isAudience(access, rights);
}
