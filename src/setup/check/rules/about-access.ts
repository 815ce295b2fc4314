import { found, type Finding } from '../finding';
import type { Component, Components } from '../metadata/components';
import { principalsOf, type Principal } from '../metadata/credentials';
import type { SetUp } from '../set-up';
import { trouble, type Trouble } from '../trouble';

/** What is to be said of who reaches a credential, and of what the integration user may. */
export function aboutAccess(setUp: SetUp): readonly Finding[] {
  const { components, credentials } = setUp;
  const principals = principalsIn(setUp);
  const perUser = credentials.filter(
    ({ isLegacy, component }) => isLegacy && component.content.text('principalType') === 'PerUser',
  );
  return [
    ...principals.flatMap((principal) => aboutPrincipal(principal, components)),
    ...components.of('PermissionSet').flatMap((set) => unknownPrincipals(set, components)),
    ...perUser.map(({ component }) => found('legacyPerUserAccess', component)),
  ];
}

/** External Credentials of which nobody can tell who reaches them: no permission set was among the files. */
export function unknownReach(setUp: SetUp): readonly Trouble[] {
  if (setUp.components.of('PermissionSet').length > 0) return [];
  const paths = new Set(principalsIn(setUp).map(({ component }) => component.path));
  return [...paths].map((path) => trouble('reachUnknown', path));
}

function principalsIn({ credentials }: SetUp): readonly Principal[] {
  const externals = new Set(credentials.flatMap(({ external }) => external ?? []));
  return [...externals].flatMap(principalsOf);
}

type PermissionSetFile = Component<'PermissionSet'>;

/** The principals that a permission set lets people use. */
export function reachedBy({ content }: PermissionSetFile): readonly string[] {
  return content
    .parts('externalCredentialPrincipalAccesses')
    .filter((access) => access.flag('enabled') === true)
    .flatMap((access) => access.text('externalCredentialPrincipal')?.toLowerCase() ?? []);
}

/** Where no permission set was among the files, nothing is known of who reaches what: see `unknownReach`. */
function aboutPrincipal(principal: Principal, components: Components): readonly Finding[] {
  const sets = components.of('PermissionSet');
  if (sets.length === 0) return [];
  const { id, component } = principal;
  if (!sets.some((set) => reachedBy(set).includes(id.toLowerCase())))
    return [found('principalUnreached', component, { value: id })];
  const missing = neededBy(principal).filter((right) => !isGranted(right, components));
  if (missing.length === 0) return [];
  return [
    found('userCredentialRights', component, {
      value: id,
      wanted: missing.map((right) => inSetup[right]).join(', '),
    }),
  ];
}

type Right = keyof typeof inSetup;

/** The rights by the names that Setup has for them. */
const inSetup = {
  allowRead: 'Read',
  allowCreate: 'Create',
  allowEdit: 'Edit',
  allowDelete: 'Delete',
  modifyAllRecords: 'Modify All Records',
} as const;

/**
 * What callers need on the object User External Credentials, where tokens are kept.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.nc_user_external_credentials_permissions.htm&type=5
 */
function neededBy({ isPerUser, protocol }: Principal): readonly Right[] {
  if (isPerUser) return ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete'];
  return protocol === 'Oauth' ? ['modifyAllRecords'] : ['allowRead'];
}

/** Whether anything among the files grants a right on that object: rights may come from another permission set. */
function isGranted(right: Right, components: Components): boolean {
  const objects = [
    ...components.of('PermissionSet').flatMap(({ content }) => content.parts('objectPermissions')),
    ...components.of('Profile').flatMap(({ content }) => content.parts('objectPermissions')),
  ];
  return objects
    .filter((object) => object.text('object') === 'UserExternalCredential')
    .some((object) => object.flag(right) === true || object.flag('modifyAllRecords') === true);
}

/** A principal that its External Credential, which is among the files, does not have: a wrong name, and no one is let in. */
function unknownPrincipals(set: PermissionSetFile, components: Components): readonly Finding[] {
  return reachedBy(set).flatMap((id) => {
    const [credential = ''] = id.split('-');
    const external = components.named('ExternalCredential', credential);
    if (external === null) return [];
    const ids = principalsOf(external).map((principal) => principal.id);
    const isThere = ids.some((each) => each.toLowerCase() === id);
    return isThere ? [] : [found('principalUnknown', set, { value: id, wanted: ids.join(', ') })];
  });
}
