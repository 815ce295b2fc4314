import type { RuleId } from '../../../../../src/setup/rules';
import { at, changed, cleanSetUp, withFiles } from '../clean-set-up';
import { connectedApp, legacyCredential, namedCredential } from '../other-files';
import type { Example } from './example';

const legacy = 'md/namedCredentials/Old.namedCredential';
const withLegacy = (values: Readonly<Record<string, string>> = {}) =>
  withFiles({ [legacy]: legacyCredential(values) });

const cloudId = '0a1b2c3d-0000-4000-8000-00000000abcd';
const scoped = `https://api.atlassian.com/ex/jira/${cloudId}`;
const toJira = (address: string) => withFiles({ [at.jira]: namedCredential(address, 'Jira_Basic') });
const toSalesforce = (address: string) => withFiles({ [at.own]: namedCredential(address, 'Salesforce_Own') });

const loginHost = changed(
  at.provider,
  'acme.my.salesforce.com/services/oauth2/token',
  'login.salesforce.com/services/oauth2/token',
);

export const examplesOfCredentials = {
  providerWithoutPkce: {
    fails: changed(at.provider, '<isPkceEnabled>true', '<isPkceEnabled>false'),
    // As the guide has it: the app does not ask for it either.
    passes: changed(
      at.global,
      '<isPkceRequired>true',
      '<isPkceRequired>false',
      changed(at.provider, '<isPkceEnabled>true', '<isPkceEnabled>false'),
    ),
    path: at.provider,
    wanted: 'Jira_Link',
  },
  providerAddress: {
    fails: loginHost,
    // A Connected App is known at login.salesforce.com.
    passes: {
      [at.provider]: loginHost[at.provider] ?? '',
      'md/connectedApps/Old.connectedApp': connectedApp({ consumerKey: 'Kabcdefghijklmnop123' }),
    },
    path: at.provider,
    value: 'tokenUrl',
  },
  providerNoRefresh: {
    fails: changed(at.provider, 'api refresh_token', 'api'),
    passes: changed(at.provider, 'api refresh_token', 'api offline_access'),
    path: at.provider,
    value: 'api',
  },
  scopeNotGranted: {
    fails: changed(at.provider, 'api refresh_token', 'api web refresh_token'),
    passes: cleanSetUp,
    path: at.provider,
    value: 'web',
    wanted: 'Api RefreshToken',
  },
  legacyCredential: {
    fails: withLegacy(),
    passes: withLegacy({ endpoint: 'https://billing.test' }),
    path: legacy,
  },
  storedSecretFollows: {
    fails: withLegacy(),
    passes: withLegacy({ principalType: 'PerUser' }),
    path: legacy,
  },
  jiraAdminBot: {
    fails: withLegacy({ username: 'Ada@acme.test' }),
    passes: withLegacy({ username: 'bot@acme.test' }),
    path: legacy,
    value: 'Ada@acme.test',
    known: { jiraAdmins: ['ada@acme.test'] },
  },
  addressHttp: {
    fails: toJira('http://acme.atlassian.net'),
    passes: cleanSetUp,
    path: at.jira,
    value: 'acme.atlassian.net',
  },
  addressPath: {
    fails: toJira('https://acme.atlassian.net/rest/api/3'),
    passes: toJira(`${scoped}/`),
    path: at.jira,
    value: 'acme.atlassian.net/rest/api/3',
    wanted: 'https://acme.atlassian.net',
  },
  addressOtherSite: {
    fails: toJira('https://acme-test.atlassian.net'),
    passes: cleanSetUp,
    path: at.jira,
    wanted: 'acme.atlassian.net',
    known: { jiraHost: 'acme.atlassian.net' },
  },
  addressTokenKind: {
    fails: cleanSetUp,
    passes: toJira(scoped),
    path: at.jira,
    value: 'acme.atlassian.net',
    wanted: 'scoped',
    known: { tokenKind: 'scoped', jiraHost: 'acme.atlassian.net', cloudId },
  },
  salesforceAddress: {
    fails: toSalesforce('https://acme.lightning.force.com'),
    passes: toSalesforce('https://acme--uat.sandbox.my.salesforce.com'),
    path: at.own,
    value: 'acme.lightning.force.com',
  },
  noIdentity: {
    fails: withLegacy({ principalType: 'Anonymous', protocol: 'NoAuthentication' }),
    passes: withLegacy(),
    path: legacy,
  },
  noAuthorizationHeader: {
    fails: changed(at.jira, '<generateAuthorizationHeader>true', '<generateAuthorizationHeader>false'),
    passes: changed(
      at.jiraExternal,
      '<label>',
      '<externalCredentialParameters><parameterName>Authorization</parameterName><parameterType>AuthHeader</parameterType></externalCredentialParameters><label>',
      changed(at.jira, '<generateAuthorizationHeader>true', '<generateAuthorizationHeader>false'),
    ),
    path: at.jira,
  },
  calloutDisabled: { fails: changed(at.jira, 'Enabled', 'Disabled'), passes: cleanSetUp, path: at.jira },
  legacyFields: {
    fails: changed(at.jira, '<label>', '<endpoint>https://acme.atlassian.net</endpoint><label>'),
    passes: cleanSetUp,
    path: at.jira,
    value: 'endpoint',
  },
  legacyPerUserAccess: {
    fails: withLegacy({ principalType: 'PerUser' }),
    passes: withLegacy(),
    path: legacy,
  },
  secretInFile: {
    fails: withLegacy({ password: 'Hunter2-but-longer' }),
    passes: withLegacy(),
    path: legacy,
    value: 'password',
  },
  secretPlaceholder: {
    fails: changed(
      at.provider,
      '<defaultScopes>',
      '<consumerSecret>PLACEHOLDER</consumerSecret><defaultScopes>',
    ),
    passes: changed(at.provider, '<defaultScopes>', '<consumerSecret></consumerSecret><defaultScopes>'),
    path: at.provider,
    value: 'consumerSecret',
  },
} satisfies Partial<Record<RuleId, Example>>;
