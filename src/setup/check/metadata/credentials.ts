import { salesforcePlaceOf } from '../../../contract/record/salesforce-host';
import type { Known } from '../known';
import type { Component, Components } from './components';
import { urlIn } from './url-in';

/** A Named Credential for Jira or Salesforce, in the new form or the legacy one. */
export interface Credential {
  readonly component: Component<'NamedCredential'>;
  readonly target: 'jira' | 'salesforce';
  readonly isLegacy: boolean;
  readonly address: URL;
  /** Its External Credential, if that was read too. */
  readonly external: Component<'ExternalCredential'> | null;
}

/** The credentials that a set-up is about. Those that call other products are nobody's business here. */
export function credentialsIn(components: Components, known: Known): readonly Credential[] {
  return components.of('NamedCredential').flatMap((component): readonly Credential[] => {
    const address = addressOf(component);
    const target = address && targetOf(address, known);
    if (!address || !target) return [];
    const { content } = component;
    const parameters = content.parts('namedCredentialParameters');
    const external = parameters.flatMap((parameter) => parameter.text('externalCredential') ?? [])[0];
    return [
      {
        component,
        target,
        isLegacy: content.text('namedCredentialType') === 'Legacy' || parameters.length === 0,
        address,
        external: external === undefined ? null : components.named('ExternalCredential', external),
      },
    ];
  });
}

function addressOf({ content }: Component<'NamedCredential'>): URL | null {
  const parameter = content
    .parts('namedCredentialParameters')
    .find((each) => each.text('parameterType') === 'Url');
  const text = parameter?.text('parameterValue') ?? content.text('endpoint');
  // Without its beginning it is as wrong as with another: what leads to Jira is still to be told.
  return text === null ? null : (urlIn(text) ?? urlIn(`https://${text}`));
}

function targetOf({ hostname }: URL, { jiraHost }: Known): Credential['target'] | null {
  // Jira outside the cloud mostly begins so: it is no site that this set-up could use.
  const isJira =
    isSite(hostname) ||
    hostname === gateway ||
    hostname === jiraHost?.toLowerCase() ||
    hostname.startsWith('jira.');
  if (isJira) return 'jira';
  return salesforcePlaceOf(hostname) === null ? null : 'salesforce';
}

/** Where calls with a scoped token go: https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/ */
export const gateway = 'api.atlassian.com';

/** Whether a host is a Jira site's own. */
export function isSite(host: string): boolean {
  return /^[^.]+\.(?:atlassian\.net|jira\.com)$/.test(host);
}

/** A principal of an External Credential, by the name permission sets have for it. */
export interface Principal {
  readonly id: string;
  readonly isPerUser: boolean;
  readonly protocol: string;
  readonly component: Component<'ExternalCredential'>;
}

/** The name is the External Credential's and the parameter group's, with a hyphen between. */
export function principalsOf(component: Component<'ExternalCredential'>): readonly Principal[] {
  const { content, name } = component;
  return content.parts('externalCredentialParameters').flatMap((parameter) => {
    const type = parameter.text('parameterType');
    if (type !== 'NamedPrincipal' && type !== 'PerUserPrincipal') return [];
    const group = parameter.text('parameterGroup') ?? parameter.text('parameterName') ?? '';
    const protocol = content.text('authenticationProtocol') ?? '';
    return [{ id: `${name}-${group}`, isPerUser: type === 'PerUserPrincipal', protocol, component }];
  });
}
