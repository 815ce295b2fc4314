import type { RuleId } from '../../../../../src/setup/rules';
import { at, changed, cleanSetUp, withFiles } from '../clean-set-up';
import { xml, type Files } from '../files';
import { connectedApp } from '../other-files';
import type { Example } from './example';

const settingsFile = 'md/settings/ExternalClientApp.settings';
const settings = (flag: string) =>
  withFiles({
    [settingsFile]: xml(
      'ExternalClientAppSettings',
      `<enableConsumerSecretApiAccess>${flag}</enableConsumerSecretApiAccess>`,
    ),
  });

const connected = 'md/connectedApps/Old.connectedApp';

/** One of the switches of the app set the other way. */
function switched(name: string, to: 'true' | 'false'): Example {
  const from = to === 'true' ? 'false' : 'true';
  const fails = changed(at.global, `<${name}>${from}</${name}>`, `<${name}>${to}</${name}>`);
  return { fails, passes: cleanSetUp, path: at.global };
}

/** A switch that matters for refresh tokens only; an app without their scope may have it either way. */
function switchedOff(name: string): Example {
  const { fails } = switched(name, 'false');
  return { fails, passes: withoutRefresh(fails), path: at.global };
}

export function withoutRefresh(files: Files): Files {
  const plain = changed(at.oauth, 'Api, RefreshToken', 'Api', files);
  return Object.fromEntries(
    Object.entries(plain).filter(([path]) => path !== at.provider && path !== at.ownExternal),
  );
}

const linked = changed(at.oauth, '<label>', '<oauthLink>00Dxx:1:2</oauthLink><label>');
const ownFields = 'force-app/extlClntAppOauthSettings/Jira_Link_oauth.ecaOauth-meta.xml';

export const examplesOfApps = {
  scopeFull: {
    fails: changed(at.oauth, 'Api, RefreshToken', 'Full, RefreshToken'),
    passes: cleanSetUp,
    path: at.oauth,
  },
  connectedApp: {
    fails: { [connected]: connectedApp() },
    // One for single sign-on: no calls go through it.
    passes: {
      [connected]: xml('ConnectedApp', '<contactEmail>a@b.test</contactEmail><label>Sign-on</label>'),
    },
    path: connected,
  },
  pkceOff: switched('isPkceRequired', 'false'),
  secretOptional: switched('isConsumerSecretOptional', 'true'),
  refreshSecretOff: switchedOff('isSecretRequiredForRefreshToken'),
  rotationOff: switchedOff('isRefreshTokenRotationEnabled'),
  idleLifeOff: switchedOff('isEnforceRefreshTokenTTL'),
  jwtTokens: switched('isNamedUserJwtEnabled', 'true'),
  notLocal: {
    fails: changed(at.app, 'Local', 'Packaged'),
    passes: changed(at.app, 'Local', 'Managed'),
    path: at.app,
    value: 'Packaged',
  },
  secretByApi: { fails: settings('true'), passes: settings('false'), path: settingsFile },
  keyTwice: {
    fails: withFiles({ [connected]: connectedApp({ consumerKey: 'Kabcdefghijklmnop123' }) }),
    passes: withFiles({ [connected]: connectedApp({ consumerKey: 'Kother' }) }),
    path: connected,
    wanted: 'Jira_Link',
  },
  orgsOwnFields: {
    // What an org gives back has them; what is kept in source form, to be deployed again, should not.
    fails: { [ownFields]: linked[at.oauth] ?? '' },
    passes: linked,
    path: ownFields,
  },
  callBackExample: {
    fails: changed(at.global, 'https://a1b2.hello.atlassian-dev.net/x1/abc', 'https://example.com/'),
    passes: changed(
      at.global,
      'https://a1b2.hello.atlassian-dev.net/x1/abc',
      'https://example.company.test/',
    ),
    path: at.global,
    value: 'example.com',
  },
  callBackHttp: {
    fails: changed(at.global, 'https://a1b2.hello', 'http://a1b2.hello'),
    passes: changed(
      at.global,
      'https://a1b2.hello.atlassian-dev.net/x1/abc',
      'http://localhost:1717/OauthRedirect',
    ),
    path: at.global,
    value: 'a1b2.hello.atlassian-dev.net',
  },
  callBackNotProvider: {
    fails: changed(at.global, 'authcallback/Jira_Link_SF', 'authcallback/Another'),
    passes: changed(at.global, 'authcallback/Jira_Link_SF', 'authcallback/00D000000000001AAA/Jira_Link_SF'),
    path: at.global,
    value: 'Jira_Link_SF',
    wanted: 'https://acme.my.salesforce.com/services/authcallback/Jira_Link_SF',
    known: { orgHost: 'acme.my.salesforce.com' },
  },
  callBackOtherForge: {
    fails: changed(at.global, 'a1b2.hello', 'other.hello'),
    passes: cleanSetUp,
    path: at.global,
    value: 'other.hello.atlassian-dev.net',
    known: { callBack: 'https://a1b2.hello.atlassian-dev.net/x1/abc' },
  },
} satisfies Partial<Record<RuleId, Example>>;
