import { isSalesforceHost } from '../../../contract/record/salesforce-host';
import { found, type Finding } from '../finding';
import type { App } from '../metadata/apps';
import type { Component, Components } from '../metadata/components';
import { hasScope, notGranted, wordsIn } from '../metadata/scopes';
import { urlIn } from '../metadata/url-in';
import type { SetUp } from '../set-up';

/** What is to be said of Auth. Providers for Salesforce, and of what is asked for through them. */
export function aboutProviders({ apps, components }: SetUp): readonly Finding[] {
  const providers = components
    .of('AuthProvider')
    .filter(({ content }) => content.text('providerType') === 'Salesforce');
  return providers.flatMap((provider) => {
    const app = appOf(provider, apps);
    return [
      ...aboutProvider(provider, app),
      ...(app?.scopes ? askedOf(provider, components).flatMap(asksTooMuch(app.scopes)) : []),
    ];
  });
}

function aboutProvider(provider: Component<'AuthProvider'>, app: App | null): readonly Finding[] {
  const { content } = provider;
  const asked = wordsIn(content.text('defaultScopes') ?? '');
  const isPkceDemanded =
    app?.kind === 'external' ? app.isPkceRequired !== false : app?.isPkceRequired === true;
  const rules = [
    isPkceDemanded &&
      content.flag('isPkceEnabled') === false &&
      found('providerWithoutPkce', provider, { wanted: app?.name ?? '' }),
    asked.length > 0 &&
      !hasScope(asked, 'refreshtoken') &&
      found('providerNoRefresh', provider, { value: asked.join(' ') }),
    app?.kind !== 'connected' &&
      isMisled(content.text('authorizeUrl'), 'authorize', app !== null) &&
      found('providerAddress', provider, { value: 'authorizeUrl' }),
    app?.kind !== 'connected' &&
      isMisled(content.text('tokenUrl'), 'token', app !== null) &&
      found('providerAddress', provider, { value: 'tokenUrl' }),
  ];
  return rules.filter((rule) => typeof rule === 'object');
}

/**
 * Whether an address leads past the org. Without one Salesforce takes login.salesforce.com, which knows no local External
 * Client App; that matters only where the provider's app is known to be one.
 */
function isMisled(address: string | null, path: 'authorize' | 'token', isForExternalApp: boolean): boolean {
  if (address === null) return isForExternalApp;
  const url = urlIn(address);
  if (url?.protocol !== 'https:' || url.pathname !== `/services/oauth2/${path}`) return true;
  return isForExternalApp && !isSalesforceHost(url.hostname);
}

function appOf({ content }: Component<'AuthProvider'>, apps: readonly App[]): App | null {
  const key = content.text('consumerKey');
  return (key !== null && apps.find((app) => app.key === key)) || null;
}

interface Asked {
  readonly component: Component;
  readonly scopes: readonly string[];
}

/** Everything that asks for scopes through a provider: itself, legacy credentials, External Credentials. */
function askedOf(provider: Component<'AuthProvider'>, components: Components): readonly Asked[] {
  const isIt = (name: string | null) => name?.toLowerCase() === provider.name.toLowerCase();
  const external = components.of('ExternalCredential').flatMap((component) => {
    const parameters = component.content.parts('externalCredentialParameters');
    if (!parameters.some((parameter) => isIt(parameter.text('authProvider')))) return [];
    const scope = parameters.find((parameter) => parameter.text('parameterName')?.toLowerCase() === 'scope');
    return [{ component, scopes: wordsIn(scope?.text('parameterValue') ?? '') }];
  });
  const named = components
    .of('NamedCredential')
    .filter(({ content }) => isIt(content.text('authProvider')))
    .map((component) => ({ component, scopes: wordsIn(component.content.text('oauthScope') ?? '') }));
  const own = { component: provider, scopes: wordsIn(provider.content.text('defaultScopes') ?? '') };
  return [own, ...named, ...external];
}

function asksTooMuch(granted: readonly string[]): (asked: Asked) => readonly Finding[] {
  return ({ component, scopes }) => {
    const beyond = notGranted(scopes, granted);
    if (beyond.length === 0) return [];
    return [found('scopeNotGranted', component, { value: beyond.join(' '), wanted: granted.join(' ') })];
  };
}
