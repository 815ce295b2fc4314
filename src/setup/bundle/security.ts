import type { Answers } from '../../contract/setup/answers';
import { hasIntegrationUser, hasPersons } from '../fields';
import { providerCallBack } from '../names';

/** What the two kinds of app say in different words. */
interface AppAccess {
  readonly scopes: readonly ('Api' | 'Full' | 'RefreshToken')[];
  /** After how many days without use a refresh token ends; null for never. */
  readonly idleDays: number | null;
  /** In whose name the app itself may read; null where only persons log in. */
  readonly runAs: string | null;
}

/** The app as the answers have it: the least scopes and an end of its tokens, unless the guide's way is chosen. */
export function accessOf(answers: Answers): AppAccess {
  const { fullScope, endlessRefresh } = answers.asTheGuide;
  const refreshes = hasPersons(answers) || answers.callSalesforce || fullScope;
  return {
    scopes: [fullScope ? 'Full' : 'Api', ...(refreshes ? (['RefreshToken'] as const) : [])],
    idleDays: endlessRefresh ? null : 30,
    runAs: hasIntegrationUser(answers) ? answers.integrationUser : null,
  };
}

/** Whether PKCE, secrets, rotation and idle life are on. */
export function isGuarded({ asTheGuide }: Answers): boolean {
  return !asTheGuide.looseSecurity;
}

/** The settings that both kinds of app have under the same names: the key, where log-ins end, and what guards their tokens. */
export function oauthSettings(answers: Answers) {
  const guarded = isGuarded(answers);
  return {
    callbackUrl: callBacksOf(answers).join('\n'),
    consumerKey: answers.consumerKey,
    isConsumerSecretOptional: !guarded,
    isDeviceFlowEnabled: false,
    isEnforceRefreshTokenTTL: guarded,
    isIntrospectAllTokens: false,
    isNamedUserJwtEnabled: false,
    isPkceRequired: guarded,
    isRefreshTokenRotationEnabled: guarded,
    isSecretRequiredForRefreshToken: guarded,
    isTokenExchangeEnabled: false,
  };
}

/** What Auth. Provider and credential ask for, in the words of the OAuth protocol. */
export function requestedScope(answers: Answers): string {
  return answers.asTheGuide.fullScope ? 'refresh_token full' : 'api refresh_token';
}

/**
 * Every app needs a call-back. One that only the integration user uses never sends anybody back; it gets the org's own page
 * that says so.
 */
function callBacksOf(answers: Answers): readonly string[] {
  const known = [
    ...(answers.callSalesforce ? [providerCallBack(answers)] : []),
    ...(hasPersons(answers) ? [answers.callBack] : []),
  ];
  return known.length > 0 ? known : [`https://${answers.myDomain}/services/oauth2/success`];
}
