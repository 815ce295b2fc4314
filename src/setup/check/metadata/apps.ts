import type { Component, Components } from './components';
import { wordsIn } from './scopes';

/** What an app says of signing in, whichever of its files says so. Null is: the files do not say. */
export interface App {
  readonly kind: 'external' | 'connected';
  readonly name: string;
  /** The file with the security settings; findings about those point to it. */
  readonly settings: Component;
  readonly scopesIn: Component;
  readonly policies: readonly Policies[];
  readonly scopes: readonly string[] | null;
  readonly callBacks: readonly string[];
  readonly key: string | null;
  readonly isPkceRequired: boolean | null;
  readonly isSecretOptional: boolean | null;
  readonly isRefreshSecretRequired: boolean | null;
  readonly isRotating: boolean | null;
  readonly isIdleLifeEnforced: boolean | null;
  readonly hasJwtTokens: boolean | null;
  readonly hasClientCredentials: boolean | null;
}

/** Who may use an app and how long its tokens live: a file of its own, or a part of the Connected App. */
export interface Policies {
  readonly component: Component;
  readonly hasClientCredentials: boolean | null;
  readonly runAs: string | null;
  readonly permissionSets: readonly string[];
  readonly profiles: readonly string[];
  readonly isAdminApproved: boolean | null;
  /** `Enforce`, in whatever case the kind writes it. */
  readonly isIpEnforced: boolean | null;
  readonly refresh: RefreshPolicy | null;
}

interface RefreshPolicy {
  /** `Infinite`, `Zero`, `SpecificLifetime`, `SpecificInactivity`, or what the file has instead. */
  readonly type: string;
  readonly days: number | null;
}

/** Every app whose files were read: External Client Apps put together from their files, and Connected Apps that sign in. */
export function appsIn(components: Components): readonly App[] {
  return [...externalApps(components), ...connectedApps(components)];
}

function externalApps(components: Components): readonly App[] {
  const settings = components.of('ExtlClntAppGlobalOauthSettings');
  const scopes = components.of('ExtlClntAppOauthSettings');
  const policies = components.of('ExtlClntAppOauthConfigurablePolicies');
  const owner = (component: (typeof settings | typeof scopes | typeof policies)[number]) =>
    component.content.text('externalClientApplication') ?? '';
  const names = new Map(
    [...settings, ...scopes, ...policies].map((file) => [owner(file).toLowerCase(), owner(file)]),
  );
  return [...names].flatMap(([key, name]): readonly App[] => {
    const isIts = (file: Parameters<typeof owner>[0]) => owner(file).toLowerCase() === key;
    const itsSettings = settings.find(isIts);
    const itsScopes = scopes.find(isIts);
    const itsPolicies = policies.filter(isIts);
    const main = itsSettings ?? itsScopes ?? itsPolicies[0];
    if (main === undefined) return [];
    const of = itsSettings?.content;
    return [
      {
        kind: 'external',
        name,
        settings: main,
        scopesIn: itsScopes ?? main,
        policies: itsPolicies.map(policiesIn),
        scopes: itsScopes ? wordsIn(itsScopes.content.text('commaSeparatedOauthScopes') ?? '') : null,
        callBacks: linesOf(of?.text('callbackUrl')),
        key: of?.text('consumerKey') ?? null,
        isPkceRequired: of?.flag('isPkceRequired') ?? null,
        isSecretOptional: of?.flag('isConsumerSecretOptional') ?? null,
        isRefreshSecretRequired: of?.flag('isSecretRequiredForRefreshToken') ?? null,
        isRotating: of?.flag('isRefreshTokenRotationEnabled') ?? null,
        isIdleLifeEnforced: of?.flag('isEnforceRefreshTokenTTL') ?? null,
        hasJwtTokens: of?.flag('isNamedUserJwtEnabled') ?? null,
        hasClientCredentials: of?.flag('isClientCredentialsFlowEnabled') ?? null,
      },
    ];
  });
}

function policiesIn(component: Component<'ExtlClntAppOauthConfigurablePolicies'>): Policies {
  const { content } = component;
  const type = content.text('refreshTokenPolicyType');
  const admitted = content.text('permittedUsersPolicyType');
  const ip = content.text('ipRelaxationPolicyType');
  return {
    component,
    hasClientCredentials: content.flag('isClientCredentialsFlowEnabled'),
    runAs: content.text('clientCredentialsFlowUser'),
    permissionSets: namesIn(content.text('commaSeparatedPermissionSet')),
    profiles: namesIn(content.text('commaSeparatedProfile')),
    isAdminApproved: admitted === null ? null : admitted === 'AdminApprovedPreAuthorized',
    isIpEnforced: ip === null ? null : ip.toLowerCase() === 'enforce',
    refresh:
      type === null
        ? null
        : {
            type,
            days: daysOf(
              content.text('refreshTokenValidityPeriod'),
              content.text('refreshTokenValidityUnit'),
            ),
          },
  };
}

function connectedApps(components: Components): readonly App[] {
  return components.of('ConnectedApp').flatMap((component): readonly App[] => {
    const config = component.content.part('oauthConfig');
    // One for single sign-on, or a canvas: nobody's calls go through it.
    if (config === null) return [];
    const policy = component.content.part('oauthPolicy');
    const [type = '', period, unit] = policy?.text('refreshTokenPolicy')?.split(':') ?? [];
    const ip = policy?.text('ipRelaxation') ?? null;
    return [
      {
        kind: 'connected',
        name: component.name,
        settings: component,
        scopesIn: component,
        policies: [
          {
            component,
            hasClientCredentials: config.flag('isClientCredentialEnabled'),
            runAs: config.text('oauthClientCredentialUser'),
            permissionSets: component.content.texts('permissionSetName'),
            profiles: component.content.texts('profileName'),
            isAdminApproved: config.flag('isAdminApproved'),
            isIpEnforced: ip === null ? null : ip.toLowerCase() === 'enforce',
            refresh:
              type === ''
                ? null
                : { type: packedTypes[type.toLowerCase()] ?? type, days: daysOf(period, unit) },
          },
        ],
        scopes: config.texts('scopes'),
        callBacks: linesOf(config.text('callbackUrl')),
        key: config.text('consumerKey'),
        // Off unless it is switched on, other than in an External Client App.
        isPkceRequired: config.flag('isPkceRequired') ?? false,
        isSecretOptional: config.flag('isConsumerSecretOptional'),
        isRefreshSecretRequired: config.flag('isSecretRequiredForRefreshToken'),
        isRotating: config.flag('isRefreshTokenRotationEnabled'),
        isIdleLifeEnforced: config.flag('isEnforceRefreshTokenTTL'),
        hasJwtTokens: config.flag('isNamedUserJwtEnabled'),
        hasClientCredentials: config.flag('isClientCredentialEnabled'),
      },
    ];
  });
}

const packedTypes: Readonly<Record<string, string>> = {
  infinite: 'Infinite',
  zero: 'Zero',
  specific_lifetime: 'SpecificLifetime',
  specific_inactivity: 'SpecificInactivity',
};

const daysIn: Readonly<Record<string, number>> = { hours: 1 / 24, days: 1, months: 30 };

function daysOf(period: string | null | undefined, unit: string | null | undefined): number | null {
  const days = Number(period) * (daysIn[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  return Number.isFinite(days) ? days : null;
}

/** One address a line; people write commas as well, which an address may hold itself. */
function linesOf(text: string | null | undefined): readonly string[] {
  return text?.split(/\s+|,(?=\s|https?:|$)/i).filter((line) => line !== '') ?? [];
}

function namesIn(list: string | null): readonly string[] {
  return (
    list
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? []
  );
}
