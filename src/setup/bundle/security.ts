import type { Answers } from '../answers';
import { hasPersons } from '../fields';
import { providerCallBack } from '../names';

/** What an app of either kind may do and how it is guarded. */
export interface AppSecurity {
  readonly scopes: readonly ('Api' | 'Full' | 'RefreshToken')[];
  /** PKCE, secrets, rotation, idle life. */
  readonly isGuarded: boolean;
  /** After how many days without use a refresh token ends; null for never. */
  readonly idleDays: number | null;
  readonly callBacks: readonly string[];
}

/** The app as the answers have it: the least scopes, and everything that guards its tokens, unless the guide's way is chosen. */
export function securityOf(answers: Answers): AppSecurity {
  const { fullScope, looseSecurity, endlessRefresh } = answers.asTheGuide;
  const refreshes = hasPersons(answers) || answers.callSalesforce || fullScope;
  return {
    scopes: [fullScope ? 'Full' : 'Api', ...(refreshes ? (['RefreshToken'] as const) : [])],
    isGuarded: !looseSecurity,
    idleDays: endlessRefresh ? null : 30,
    callBacks: callBacksOf(answers),
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
