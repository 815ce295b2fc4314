import type { JiraResponse } from '../../forge/jira-api';
import { userField } from '../issue-fields';
import { answer } from '../refusal';
import { appAccountId, findUser } from '../users';
import type { Call } from './call';

/** The app's own account as Jira returns it. */
export const appProfile = {
  accountId: appAccountId,
  accountType: 'app',
  displayName: 'Salesforce Link for Jira',
  active: true,
  timeZone: 'Etc/UTC',
};

/** `GET /myself`: the calling user, or the app's own account. */
export function myself({ caller }: Call): JiraResponse {
  const profile = caller.kind === 'app' ? appProfile : userField(findUser(caller.accountId));
  return answer(200, { ...profile, locale: 'en_US' });
}
