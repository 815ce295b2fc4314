import type { RuleId } from '../../../../../src/setup/rules';
import { at, changed, cleanSetUp, withFiles } from '../clean-set-up';
import { xml } from '../files';
import type { Example } from './example';
import { withoutRefresh } from './of-apps';

const profileFile = 'md/profiles/Integration.profile';
const profile = (license: string) =>
  withFiles({
    [profileFile]: xml(
      'Profile',
      `<loginIpRanges><endAddress>10.0.0.9</endAddress><startAddress>10.0.0.1</startAddress></loginIpRanges><userLicense>${license}</userLicense>`,
    ),
  });

const security = 'md/extlClntAppOauthSecuritySettings/Jira_Link_security.ecaOauthSecurity';
const ranges = (inner: string) =>
  withFiles({
    [security]: xml(
      'ExtlClntAppOauthSecuritySettings',
      `<externalClientApplication>Jira_Link</externalClientApplication>${inner}`,
    ),
  });

const second = 'md/extlClntAppOauthPolicies/jira_oauthPlcy.ecaOauthPlcy';
const policies = cleanSetUp[at.oauthPolicies] ?? '';
const renamed = (to: string) => ({
  ...Object.fromEntries(Object.entries(cleanSetUp).filter(([path]) => path !== at.oauthPolicies)),
  [`md/extlClntAppOauthPolicies/${to}.ecaOauthPlcy`]: policies,
});

export const examplesOfPolicies = {
  noRunAs: {
    fails: changed(
      at.oauthPolicies,
      '<clientCredentialsFlowUser>jira.integration@acme.test</clientCredentialsFlowUser>',
      '',
    ),
    passes: cleanSetUp,
    path: at.oauthPolicies,
  },
  flowOffInPolicy: {
    fails: changed(
      at.oauthPolicies,
      '<isClientCredentialsFlowEnabled>true',
      '<isClientCredentialsFlowEnabled>false',
    ),
    passes: cleanSetUp,
    path: at.oauthPolicies,
  },
  refreshNeverEnds: {
    fails: changed(at.oauthPolicies, 'SpecificInactivity', 'Infinite'),
    passes: withoutRefresh(changed(at.oauthPolicies, 'SpecificInactivity', 'Infinite')),
    path: at.oauthPolicies,
  },
  refreshIdleLong: {
    fails: changed(at.oauthPolicies, '>Days<', '>Months<'),
    passes: changed(at.oauthPolicies, '>Days<', '>Hours<'),
    path: at.oauthPolicies,
    value: '900',
  },
  nobodyAdmitted: {
    fails: changed(
      at.oauthPolicies,
      '<commaSeparatedPermissionSet>Jira_Link_Callout</commaSeparatedPermissionSet>',
      '',
    ),
    passes: cleanSetUp,
    path: at.oauthPolicies,
  },
  tokenIpRanges: {
    fails: ranges(
      '<tokenIpRanges><endIpAddress>10.0.0.9</endIpAddress><startIpAddress>10.0.0.1</startIpAddress></tokenIpRanges>',
    ),
    passes: ranges(''),
    path: security,
  },
  loginIpEnforced: {
    fails: profile('Salesforce Integration'),
    passes: profile('Salesforce'),
    path: at.oauthPolicies,
    value: 'Integration',
  },
  policyCollides: {
    fails: withFiles({ [second]: policies.replace('30', '29') }),
    passes: cleanSetUp,
    path: second,
    wanted: 'Jira_Link_oauth_defaultPolicy',
  },
  policyName: {
    fails: renamed('Mine'),
    passes: renamed('Jira_Link_oauthPlcy'),
    path: 'md/extlClntAppOauthPolicies/Mine.ecaOauthPlcy',
    value: 'Mine',
    wanted: 'Jira_Link_oauth_defaultPolicy',
  },
  unknownValue: {
    fails: changed(at.app, 'Local', 'Packageable'),
    passes: cleanSetUp,
    path: at.app,
    value: 'Packageable',
    wanted: 'Local, Packaged, Managed, AutoInstalled',
  },
  modifyAllData: {
    fails: changed(at.permissionSet, 'ApiEnabled', 'ModifyAllData'),
    // Another department's, which no app and no credential names.
    passes: withFiles({
      'md/permissionsets/Finance.permissionset': xml(
        'PermissionSet',
        '<label>Finance</label><userPermissions><enabled>true</enabled><name>ModifyAllData</name></userPermissions>',
      ),
    }),
    path: at.permissionSet,
  },
  adminAdmitted: {
    fails: changed(
      at.oauthPolicies,
      '<externalClientApplication>',
      '<commaSeparatedProfile>Admin, Agents</commaSeparatedProfile><externalClientApplication>',
    ),
    passes: changed(
      at.oauthPolicies,
      '<externalClientApplication>',
      '<commaSeparatedProfile>Agents</commaSeparatedProfile><externalClientApplication>',
    ),
    path: at.oauthPolicies,
    value: 'Admin',
  },
  runAsAdmin: {
    fails: changed(at.oauthPolicies, 'jira.integration@', 'sysadmin@'),
    passes: changed(at.oauthPolicies, 'jira.integration@', 'adminton@'),
    path: at.oauthPolicies,
    value: 'sysadmin@acme.test',
  },
  principalUnreached: {
    fails: changed(at.permissionSet, 'Jira_Basic-JiraBot', 'Other_Basic-Bot'),
    passes: changed(at.permissionSet, 'Jira_Basic-JiraBot', 'jira_basic-jirabot'),
    path: at.jiraExternal,
    value: 'Jira_Basic-JiraBot',
  },
  principalUnknown: {
    fails: changed(
      at.permissionSet,
      '<label>',
      '<externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Jira_Basic-Bot</externalCredentialPrincipal></externalCredentialPrincipalAccesses><label>',
    ),
    passes: changed(
      at.permissionSet,
      '<label>',
      '<externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Elsewhere-Bot</externalCredentialPrincipal></externalCredentialPrincipalAccesses><label>',
    ),
    path: at.permissionSet,
    wanted: 'Jira_Basic-JiraBot',
  },
  userCredentialRights: {
    fails: changed(at.permissionSet, '<allowDelete>true', '<allowDelete>false'),
    passes: changed(
      at.permissionSet,
      '<modifyAllRecords>false',
      '<modifyAllRecords>true',
      changed(at.permissionSet, '<allowDelete>true', '<allowDelete>false'),
    ),
    path: at.ownExternal,
    value: 'Salesforce_Own-People',
    wanted: 'Delete',
  },
} satisfies Partial<Record<RuleId, Example>>;
