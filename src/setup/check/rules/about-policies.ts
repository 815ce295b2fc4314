import { found, type Finding } from '../finding';
import type { App, Policies } from '../metadata/apps';
import type { Component, Components } from '../metadata/components';
import { hasScope } from '../metadata/scopes';
import type { SetUp } from '../set-up';

/** What partners are held to; an app that is idle for longer asks for a new log-in. */
const idleDays = 30;

/** What is to be said of who may use an app, as whom, from where and for how long. */
export function aboutPolicies({ apps, components }: SetUp): readonly Finding[] {
  return [
    ...apps.flatMap((app) => app.policies.flatMap((policies) => aboutPolicy(app, policies))),
    ...apps.flatMap((app) => app.policies.flatMap((policies) => loginIps(policies, components))),
    ...namesOfPolicies(apps, components),
    ...components
      .of('ExtlClntAppOauthSecuritySettings')
      .filter(({ content }) => content.parts('tokenIpRanges').length > 0)
      .map((component) => found('tokenIpRanges', component)),
  ];
}

function aboutPolicy(app: App, policies: Policies): readonly Finding[] {
  const { refresh } = policies;
  const of = { path: policies.component.path, name: app.name };
  const hasRefresh = app.scopes === null || hasScope(app.scopes, 'refreshtoken');
  const usesRefresh = app.scopes !== null && hasScope(app.scopes, 'refreshtoken');
  const isAtOdds =
    app.hasClientCredentials !== null &&
    policies.hasClientCredentials !== null &&
    app.hasClientCredentials !== policies.hasClientCredentials;
  const admitsNobody = policies.permissionSets.length === 0 && policies.profiles.length === 0;
  const isLong = refresh?.type === 'SpecificInactivity' && (refresh.days ?? 0) > idleDays;
  const rules = [
    (policies.hasClientCredentials ?? app.hasClientCredentials) === true &&
      policies.runAs === null &&
      found('noRunAs', of),
    isAtOdds && found('flowOffInPolicy', of),
    hasRefresh && refresh?.type === 'Infinite' && found('refreshNeverEnds', of),
    hasRefresh && isLong && found('refreshIdleLong', of, { value: String(Math.round(refresh.days ?? 0)) }),
    usesRefresh && policies.isAdminApproved === true && admitsNobody && found('nobodyAdmitted', of),
  ];
  return rules.filter((rule) => typeof rule === 'object');
}

/** Forge calls from many addresses: a profile that names its own keeps it out, unless the app relaxes them. */
function loginIps(
  { isIpEnforced, profiles, component }: Policies,
  components: Components,
): readonly Finding[] {
  if (isIpEnforced !== true) return [];
  const admitted = profiles.map((name) => name.toLowerCase());
  return components
    .of('Profile')
    .filter(({ content }) => content.parts('loginIpRanges').length > 0)
    .filter(
      ({ name, content }) =>
        admitted.includes(name.toLowerCase()) || /integration/i.test(content.text('userLicense') ?? ''),
    )
    .map((profile) => found('loginIpEnforced', component, { value: profile.name }));
}

/**
 * Salesforce makes one record of each kind per app by itself; a second under another name is refused as a duplicate.
 * Its name is the settings' with `_defaultPolicy` where the app was deployed, the app's with `_oauthPlcy` where it was made
 * in Setup.
 */
function namesOfPolicies(apps: readonly App[], components: Components): readonly Finding[] {
  const records = components.of('ExtlClntAppOauthConfigurablePolicies');
  const settings = components.of('ExtlClntAppOauthSettings');
  const misnamed = records.flatMap((record) => {
    const app = appOf(record.content.text('externalClientApplication'));
    const its = settings.find(({ content }) => appOf(content.text('externalClientApplication')) === app);
    if (its === undefined) return [];
    const wanted = [`${its.name}_defaultPolicy`, `${app}_oauthPlcy`];
    const isOne = wanted.some((name) => name.toLowerCase() === record.name.toLowerCase());
    return isOne ? [] : [found('policyName', record, { value: record.name, wanted: wanted[0] ?? '' })];
  });
  return [
    ...misnamed,
    ...second(records, ({ content }) => content.text('externalClientApplication')),
    ...second(components.of('ExtlClntAppConfigurablePolicies'), ({ content }) =>
      content.text('externalClientApplication'),
    ),
  ];
}

function second<C extends Component>(
  records: readonly C[],
  nameOf: (record: C) => string | null,
): readonly Finding[] {
  const seen = new Map<string, C>();
  return records.flatMap((record) => {
    const app = appOf(nameOf(record));
    const first = seen.get(app);
    seen.set(app, first ?? record);
    return first && first.name !== record.name
      ? [found('policyCollides', record, { value: record.name, wanted: first.name })]
      : [];
  });
}

function appOf(name: string | null): string {
  return name?.toLowerCase() ?? '';
}
