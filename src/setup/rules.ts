/** `error`: it will not work, or a secret lies open. `warning`: it works and is unsafe or ends soon. `advice`: there is something better. */
export type Severity = 'error' | 'warning' | 'advice';

/** What a rule is about: findings are grouped by it. */
type Subject = 'app' | 'policies' | 'callBack' | 'provider' | 'credential' | 'access' | 'secret' | 'files';

export interface Rule {
  readonly severity: Severity;
  readonly subject: Subject;
  /** The public page that says so. */
  readonly source: string;
}

const help = (id: string) => `https://help.salesforce.com/s/articleView?id=${id}`;
const metadata = (page: string) =>
  `https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/${page}.htm`;
const atlassianTokens =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';

const noNewConnectedApps = help('005228017&type=1');
const controls =
  'https://developer.salesforce.com/docs/atlas.en-us.packagingGuide.meta/packagingGuide/secure_code_ac_eca.htm';
const scopes = help('xcloud.remoteaccess_oauth_tokens_scopes.htm&type=5');
const pkce = help('xcloud.remoteaccess_pkce.htm&type=5');
const flowErrors = help('xcloud.remoteaccess_oauth_flow_errors.htm&type=5');
const clientCredentials = help('xcloud.remoteaccess_oauth_client_credentials_flow.htm&type=5');
const ecaPolicies = help('xcloud.meta_configure_external_client_app_policies.htm&type=5');
const principals = help('xcloud.named_credentials_permsets_profiles.htm&type=5');
const userCredentials = help('xcloud.nc_user_external_credentials_permissions.htm&type=5');
const namedCredential = metadata('meta_namedcredential');
const authProvider = metadata('meta_authproviders');
const globalSettings = metadata('meta_extlclntappglobaloauthsettings');
const oauthPolicies = metadata('meta_extlclntappoauthconfigurablepolicies');
const projectFolders =
  'https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_source_file_format.htm';

const rule = (severity: Severity, subject: Subject, source: string): Rule => ({ severity, subject, source });

/** Every rule of the set-up: the bundle keeps them, and the checker tells where files do not. */
export const rules = {
  scopeFull: rule('warning', 'app', scopes),
  connectedApp: rule('warning', 'app', noNewConnectedApps),
  pkceOff: rule('warning', 'app', pkce),
  secretOptional: rule('warning', 'app', globalSettings),
  refreshSecretOff: rule('warning', 'app', globalSettings),
  rotationOff: rule('warning', 'app', controls),
  idleLifeOff: rule('warning', 'app', controls),
  jwtTokens: rule('warning', 'app', globalSettings),
  notLocal: rule('advice', 'app', controls),
  secretByApi: rule('warning', 'app', metadata('meta_externalclientappsettings')),
  keyTwice: rule('error', 'app', globalSettings),
  orgsOwnFields: rule('warning', 'app', metadata('meta_extlclntappoauthsettings')),
  noRunAs: rule('error', 'policies', clientCredentials),
  flowOffInPolicy: rule('error', 'policies', clientCredentials),
  refreshNeverEnds: rule('warning', 'policies', controls),
  refreshIdleLong: rule('advice', 'policies', controls),
  nobodyAdmitted: rule('error', 'policies', oauthPolicies),
  tokenIpRanges: rule('warning', 'policies', help('xcloud.set_ip_allowlist_for_refresh_tokens.htm&type=5')),
  loginIpEnforced: rule('warning', 'policies', oauthPolicies),
  policyCollides: rule('error', 'policies', ecaPolicies),
  policyName: rule('warning', 'policies', ecaPolicies),
  unknownValue: rule('error', 'policies', oauthPolicies),
  callBackExample: rule('error', 'callBack', flowErrors),
  callBackHttp: rule('error', 'callBack', flowErrors),
  callBackNotProvider: rule('error', 'callBack', flowErrors),
  callBackOtherForge: rule('warning', 'callBack', flowErrors),
  providerWithoutPkce: rule('error', 'provider', pkce),
  providerAddress: rule('error', 'provider', authProvider),
  providerNoRefresh: rule('warning', 'provider', scopes),
  scopeNotGranted: rule('error', 'provider', scopes),
  legacyCredential: rule('advice', 'credential', namedCredential),
  storedSecretFollows: rule(
    'warning',
    'credential',
    help('xcloud.data_sandbox_implementation_tips.htm&type=5'),
  ),
  jiraAdminBot: rule('advice', 'credential', atlassianTokens),
  addressHttp: rule('error', 'credential', namedCredential),
  addressPath: rule('error', 'credential', atlassianTokens),
  addressOtherSite: rule('warning', 'credential', namedCredential),
  addressTokenKind: rule('error', 'credential', atlassianTokens),
  salesforceAddress: rule(
    'error',
    'credential',
    help('xcloud.domain_name_login_url_and_url_changes.htm&type=5'),
  ),
  noIdentity: rule('warning', 'credential', namedCredential),
  noAuthorizationHeader: rule('warning', 'credential', namedCredential),
  calloutDisabled: rule('warning', 'credential', namedCredential),
  legacyFields: rule('error', 'credential', namedCredential),
  principalUnreached: rule('error', 'access', principals),
  principalUnknown: rule('error', 'access', principals),
  userCredentialRights: rule('advice', 'access', userCredentials),
  legacyPerUserAccess: rule('advice', 'access', principals),
  modifyAllData: rule('warning', 'access', clientCredentials),
  adminAdmitted: rule('warning', 'access', oauthPolicies),
  runAsAdmin: rule('advice', 'access', clientCredentials),
  secretInFile: rule('error', 'secret', namedCredential),
  secretPlaceholder: rule('warning', 'secret', authProvider),
  twoOfOneName: rule('error', 'files', projectFolders),
  wrongSuffix: rule('error', 'files', projectFolders),
  wrongFolder: rule('error', 'files', projectFolders),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof rules;

/** A name for a rule, or not. */
export function isRuleId(name: string): name is RuleId {
  return Object.hasOwn(rules, name);
}
