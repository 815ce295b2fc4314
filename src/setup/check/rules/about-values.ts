import type {
  ExtlClntAppOauthConfigurablePolicies,
  ExternalClientApplication,
  ExternalCredential,
  NamedCredential,
} from '@salesforce/types/metadata';
import { found, type Finding } from '../finding';
import type { Component } from '../metadata/components';
import type { SetUp } from '../set-up';

type ValueOf<T, K extends keyof T> = NonNullable<T[K]>;
type Policies = ExtlClntAppOauthConfigurablePolicies;

/** What Salesforce takes, where its types say so. Samples of the web have `Packageable`, `AdminApproved` and the like. */
const states = ['Local', 'Packaged', 'Managed', 'AutoInstalled'] as const satisfies readonly ValueOf<
  ExternalClientApplication,
  'distributionState'
>[];
const admitted = ['AllSelfAuthorized', 'AdminApprovedPreAuthorized'] as const satisfies readonly ValueOf<
  Policies,
  'permittedUsersPolicyType'
>[];
const lives = [
  'Infinite',
  'Zero',
  'SpecificLifetime',
  'SpecificInactivity',
] as const satisfies readonly ValueOf<Policies, 'refreshTokenPolicyType'>[];
const identities = [
  'Anonymous',
  'PerUser',
  'NamedUser',
  'NamedCustomPrincipal',
] as const satisfies readonly ValueOf<NamedCredential, 'principalType'>[];
const protocols = [
  ...(['NoAuthentication', 'Oauth', 'Password', 'AwsSv4', 'Jwt', 'JwtExchange', 'Custom', 'Basic'] as const),
] satisfies readonly ValueOf<ExternalCredential, 'authenticationProtocol'>[];

/**
 * Plain texts to the types; these are what its pages list.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_extlclntappoauthconfigurablepolicies.htm
 */
const relaxations = ['Enforce', 'Bypass', 'Bypass_2factor', 'Enforce_RelaxRefresh'];
const units = ['Hours', 'Days', 'Months'];

/** Values that Salesforce refuses. */
export function aboutValues({ components, credentials }: SetUp): readonly Finding[] {
  return [
    ...components
      .of('ExternalClientApplication')
      .flatMap((app) => unknown(app, app.content.text('distributionState'), states)),
    ...components
      .of('ExtlClntAppOauthConfigurablePolicies')
      .flatMap((policies) => [
        ...unknown(policies, policies.content.text('permittedUsersPolicyType'), admitted),
        ...unknown(policies, policies.content.text('refreshTokenPolicyType'), lives),
        ...unknown(policies, policies.content.text('ipRelaxationPolicyType'), relaxations),
        ...unknown(policies, policies.content.text('refreshTokenValidityUnit'), units),
      ]),
    ...credentials.flatMap(({ component, external }) => [
      ...unknown(component, component.content.text('principalType'), identities),
      ...unknown(component, component.content.text('protocol'), protocols),
      ...(external ? unknown(external, external.content.text('authenticationProtocol'), protocols) : []),
    ]),
  ];
}

function unknown(component: Component, value: string | null, allowed: readonly string[]): readonly Finding[] {
  if (value === null || allowed.includes(value)) return [];
  return [found('unknownValue', component, { value, wanted: allowed.join(', ') })];
}
