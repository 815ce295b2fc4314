import type { CredentialNames } from '../names';
import type { StagedComponent } from './component';
import { descriptionOf } from './labels';

/**
 * What callers need of the records in which Salesforce keeps credentials: `read` for a shared password, `own` for each person's
 * own, `all` where a call may store a refreshed OAuth token that everybody shares.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.nc_user_external_credentials_permissions.htm&type=5
 */
type Rights = 'read' | 'own' | 'all';

/**
 * The permission set that reaches a credential's principal. A legacy credential's access has no place in metadata: its
 * permission set is empty, and the access is added in Setup.
 */
export function calloutPermissionSet(
  label: string,
  names: CredentialNames,
  { isLegacy, rights }: { readonly isLegacy: boolean; readonly rights: Rights },
): StagedComponent {
  const reach = {
    externalCredentialPrincipalAccesses: [
      { enabled: true, externalCredentialPrincipal: `${names.external}-${names.principal}` },
    ],
    objectPermissions: [
      {
        allowCreate: rights === 'own',
        allowDelete: rights !== 'read',
        allowEdit: rights !== 'read',
        allowRead: true,
        modifyAllRecords: rights === 'all',
        object: 'UserExternalCredential',
        viewAllFields: false,
        viewAllRecords: rights === 'all',
      },
    ],
  };
  return {
    stage: 'rest',
    type: 'PermissionSet',
    name: names.callout,
    body: {
      description: descriptionOf('callout'),
      hasActivationRequired: false,
      label,
      ...(isLegacy ? {} : reach),
    },
  };
}
