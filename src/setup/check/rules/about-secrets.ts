import { found, type Finding } from '../finding';
import type { Component, Components } from '../metadata/components';
import { isPlaceholder, type SecretKind } from '../secrets';
import type { SetUp } from '../set-up';

/** What is to be said of secrets in the elements made for them. Their text goes nowhere. */
export function aboutSecrets({ components }: SetUp): readonly Finding[] {
  return heldIn(components).flatMap(({ component, kind, text }) => {
    if (text === null) return [];
    return [found(isPlaceholder(text) ? 'secretPlaceholder' : 'secretInFile', component, { value: kind })];
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
      ];
    }),
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

function secretOf(component: Component, text: string | null): Held {
  return { component, kind: 'consumerSecret', text };
}
