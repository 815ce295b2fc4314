import { found, type Finding } from '../finding';
import type { App } from '../metadata/apps';
import { isSourceForm } from '../metadata/kinds';
import { hasScope, wordsIn } from '../metadata/scopes';
import type { SetUp } from '../set-up';

/** What is to be said of the apps themselves. */
export function aboutApps({ apps, components }: SetUp): readonly Finding[] {
  return [...apps.flatMap(aboutApp), ...keysTaken(apps), ...fullAsked(components), ...aboutFiles(components)];
}

function aboutApp(app: App): readonly Finding[] {
  // Without the scope nobody gets a refresh token, and what holds for one does not matter.
  const hasRefresh = app.scopes === null || hasScope(app.scopes, 'refreshtoken');
  const of = { path: app.settings.path, name: app.name };
  const rules = [
    app.kind === 'connected' && found('connectedApp', of),
    app.scopes && hasScope(app.scopes, 'full') && found('scopeFull', { ...of, path: app.scopesIn.path }),
    app.isPkceRequired === false && found('pkceOff', of),
    app.isSecretOptional === true && found('secretOptional', of),
    hasRefresh && app.isRefreshSecretRequired === false && found('refreshSecretOff', of),
    hasRefresh && app.isRotating === false && found('rotationOff', of),
    hasRefresh && app.isIdleLifeEnforced === false && found('idleLifeOff', of),
    app.hasJwtTokens === true && found('jwtTokens', of),
  ];
  return rules.filter((rule) => typeof rule === 'object' && rule !== null);
}

/** No two apps anywhere share a key; the second is refused. */
function keysTaken(apps: readonly App[]): readonly Finding[] {
  return apps.flatMap((app, index) => {
    const first = apps.findIndex(({ key }) => key !== null && key === app.key);
    if (first === -1 || first === index) return [];
    return [
      found('keyTwice', { path: app.settings.path, name: app.name }, { wanted: apps[first]?.name ?? '' }),
    ];
  });
}

/** `full` asked for at log-in, whether or not the app grants it. */
function fullAsked(components: SetUp['components']): readonly Finding[] {
  const providers = components
    .of('AuthProvider')
    .filter(({ content }) => content.text('providerType') === 'Salesforce')
    .filter(({ content }) => hasScope(wordsIn(content.text('defaultScopes') ?? ''), 'full'));
  const named = components
    .of('NamedCredential')
    .filter(({ content }) => hasScope(wordsIn(content.text('oauthScope') ?? ''), 'full'));
  const external = components.of('ExternalCredential').filter(({ content }) =>
    content
      .parts('externalCredentialParameters')
      .filter((parameter) => parameter.text('parameterName')?.toLowerCase() === 'scope')
      .some((parameter) => hasScope(wordsIn(parameter.text('parameterValue') ?? ''), 'full')),
  );
  return [...providers, ...named, ...external].map((component) => found('scopeFull', component));
}

function aboutFiles(components: SetUp['components']): readonly Finding[] {
  const distribution = components.of('ExternalClientApplication').flatMap((component) => {
    const state = component.content.text('distributionState') ?? '';
    return ['Packaged', 'AutoInstalled'].includes(state)
      ? [found('notLocal', component, { value: state })]
      : [];
  });
  const owned = [
    ...components
      .of('ExternalClientApplication')
      .filter(({ content }) => content.text('orgScopedExternalApp')),
    ...components.of('ExtlClntAppOauthSettings').filter(({ content }) => content.text('oauthLink')),
    // Everything that was retrieved has them; source form is what people keep, to deploy it again.
  ].filter(({ path }) => isSourceForm(path));
  const open = components
    .of('ExternalClientAppSettings')
    .filter(
      ({ content }) =>
        content.flag('enableConsumerSecretApiAccess') ?? content.flag('enableClientSecretInRestApiAccess'),
    );
  return [
    ...distribution,
    ...owned.map((component) => found('orgsOwnFields', component)),
    ...open.map((component) => found('secretByApi', component)),
  ];
}
