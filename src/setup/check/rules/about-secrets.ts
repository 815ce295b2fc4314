import type { ExternalCredentialParameter, NamedCredentialParameter } from '@salesforce/types/metadata';
import { found, type Finding } from '../finding';
import type { Component, Components } from '../metadata/components';
import { isPlaceholder, secretsIn, type SecretKind } from '../secrets';
import type { SetUp } from '../set-up';
import type { Part } from '../xml/part';

/** What is to be said of secrets in the elements made for them. Their text goes nowhere. */
export function aboutSecrets({ components }: SetUp): readonly Finding[] {
  return heldIn(components).flatMap(({ component, kind, text }) => {
    if (text === null) return [];
    if (isPlaceholder(text)) return [found('secretPlaceholder', component, { value: kind })];
    // By its look, where it has one: so it was told of the file already, with its line.
    return [found('secretInFile', component, { value: secretsIn(text)[0]?.kind ?? kind })];
  });
}

interface Held {
  readonly component: Component;
  readonly kind: SecretKind;
  readonly text: string | null;
}

function heldIn(components: Components): readonly Held[] {
  return [
    ...components.of('NamedCredential').flatMap((component) => {
      const { content } = component;
      return [
        { component, kind: 'password' as const, text: content.text('password') },
        {
          component,
          kind: 'oauthToken' as const,
          text: content.text('oauthToken') ?? content.text('oauthRefreshToken'),
        },
        { component, kind: 'otherSecret' as const, text: content.text('awsAccessSecret') },
        ...headersIn(content.parts('namedCredentialParameters')).map((text) => ({
          component,
          kind: 'otherSecret' as const,
          text,
        })),
      ];
    }),
    ...components.of('ExternalCredential').flatMap((component) =>
      headersIn(component.content.parts('externalCredentialParameters')).map((text) => ({
        component,
        kind: 'otherSecret' as const,
        text,
      })),
    ),
    ...components
      .of('AuthProvider')
      .map((component) => secretOf(component, component.content.text('consumerSecret'))),
    ...components
      .of('ExtlClntAppGlobalOauthSettings')
      .map((component) => secretOf(component, component.content.text('consumerSecret'))),
    ...components
      .of('ConnectedApp')
      .map((component) =>
        secretOf(component, component.content.part('oauthConfig')?.text('consumerSecret') ?? null),
      ),
  ];
}

/**
 * What headers for authorization hold word for word. One that is put together from the credential, `{!$Credential…}`, holds
 * nothing.
 */
function headersIn(
  parameters: readonly Part<NamedCredentialParameter | ExternalCredentialParameter>[],
): readonly string[] {
  return parameters
    .filter((parameter) => /header/i.test(parameter.text('parameterType') ?? ''))
    .filter((parameter) => /^authorization$|api-?key|token/i.test(parameter.text('parameterName') ?? ''))
    .flatMap((parameter) => parameter.text('parameterValue') ?? [])
    .filter((text) => !text.includes('{!') && text.replace(/^\w+\s+/, '').length >= 16);
}

function secretOf(component: Component, text: string | null): Held {
  return { component, kind: 'consumerSecret', text };
}
