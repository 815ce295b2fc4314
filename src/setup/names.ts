import type { Answers, CredentialForm, Identity } from './answers';

/** The longest name of an app: what Salesforce derives from it may have to fit into 40 characters as well. */
export const longestAppName = 20;

/** The longest name of a credential or a provider: `_External` and `_Callout` follow it, and 40 is the end. */
export const longestCredentialName = 30;

export const longestPrefix = 10;

const developerName = /^[A-Za-z](?:[A-Za-z0-9]|_(?!_|$))*$/;

/**
 * Whether Salesforce takes this as an API name: a letter first, then letters, digits and single underscores, none at the end.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_namedcredential.htm
 */
export function isDeveloperName(text: string): boolean {
  return text.length <= 40 && developerName.test(text);
}

/** Every API name of the bundle, prefix included. Only those of what the answers need are in it. */
export interface Names {
  readonly app: string;
  readonly provider: string;
  readonly jira: CredentialNames;
  readonly salesforce: CredentialNames;
  /** The permission set that admits people to the app and lets them read. */
  readonly users: string;
}

/** A Named Credential, its External Credential, the principal inside it, and the permission set that reaches it. */
export interface CredentialNames {
  readonly named: string;
  readonly external: string;
  readonly principal: string;
  readonly callout: string;
}

/** The names of everything, from the answers. */
export function namesOf(answers: Answers): Names {
  const app = `${answers.prefix}${answers.appName}`;
  return {
    app,
    provider: `${answers.prefix}${answers.providerName}`,
    jira: credentialNames(`${answers.prefix}${answers.jiraCredential}`, answers.jiraIdentity),
    salesforce: credentialNames(
      `${answers.prefix}${answers.salesforceCredential}`,
      answers.salesforceIdentity,
    ),
    users: `${app}_Users`,
  };
}

function credentialNames(named: string, identity: Identity): CredentialNames {
  return {
    named,
    external: `${named}_External`,
    principal: identity === 'perUser' ? 'EachUser' : 'Shared',
    callout: `${named}_Callout`,
  };
}

/**
 * Whether callers need a permission set for a credential. Only a legacy one that everybody shares is open to all code of the
 * org.
 */
export function reachesThroughPermissionSet(form: CredentialForm, identity: Identity): boolean {
  return form === 'externalCredential' || identity === 'perUser';
}

/**
 * The call-back address of the Auth. Provider, known before it exists: its API name ends it.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.sso_provider_sfdc.htm&type=5
 */
export function providerCallBack(answers: Answers): string {
  return `https://${answers.myDomain}/services/authcallback/${namesOf(answers).provider}`;
}
