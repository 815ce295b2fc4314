import type { PermissionSetUserPermission } from '@salesforce/types/metadata';
import { found, type Finding } from '../finding';
import type { Component } from '../metadata/components';
import { principalsOf } from '../metadata/credentials';
import type { SetUp } from '../set-up';
import type { Part } from '../xml/part';
import { reachedBy } from './about-access';
import { looksLikeAdmin } from './about-credentials';

/** What is to be said of rights that are larger than reading and calling need. */
export function aboutRights(setUp: SetUp): readonly Finding[] {
  const { apps, components } = setUp;
  const policies = apps.flatMap((app) => app.policies.map((each) => ({ ...each, app })));
  const profiles = new Set(policies.flatMap((each) => each.profiles.map((name) => name.toLowerCase())));
  const sets = components.of('PermissionSet').filter(belongsTo(setUp));
  const admitted = components
    .of('Profile')
    .filter((profile) => profiles.has(profile.name.toLowerCase()) || isIntegrations(profile));
  const strong = [
    ...sets.filter(({ content }) => content.parts('userPermissions').some(isModifyAll)),
    ...admitted.filter(({ content }) => content.parts('userPermissions').some(isModifyAll)),
  ];
  return [
    ...strong.map((component) => found('modifyAllData', component)),
    ...policies.flatMap(({ component, profiles: names, app }) =>
      names
        .filter((name) => /^(?:admin|system administrator)$/i.test(name))
        .map((value) => found('adminAdmitted', { path: component.path, name: app.name }, { value })),
    ),
    ...policies.flatMap(({ component, runAs, app }) =>
      runAs !== null && looksLikeAdmin(runAs)
        ? [found('runAsAdmin', { path: component.path, name: app.name }, { value: runAs })]
        : [],
    ),
  ];
}

/**
 * Whether a permission set belongs to this: an app or a credential names it, or it says so itself. Who it is assigned to
 * is in no file, and what other sets of the org allow is no business of ours.
 */
function belongsTo({ apps, credentials }: SetUp): (set: Component<'PermissionSet'>) => boolean {
  const principals = credentials.flatMap(({ external }) => (external ? principalsOf(external) : []));
  const ids = new Set(principals.map(({ id }) => id.toLowerCase()));
  const named = apps.flatMap((app) => app.policies.flatMap((policies) => policies.permissionSets));
  const names = new Set(named.map((name) => name.toLowerCase()));
  return (set) =>
    names.has(set.name.toLowerCase()) ||
    reachedBy(set).some((id) => ids.has(id)) ||
    /jira|integration.?user/i.test(`${set.name} ${set.content.text('label') ?? ''}`) ||
    /integration/i.test(set.content.text('license') ?? '');
}

/** A profile made for users whom programs log in as. */
function isIntegrations({ name, content }: Component<'Profile'>): boolean {
  return /jira|integration.?user/i.test(name) || /integration/i.test(content.text('userLicense') ?? '');
}

function isModifyAll(permission: Part<PermissionSetUserPermission>): boolean {
  return permission.text('name') === 'ModifyAllData' && permission.flag('enabled') === true;
}
