import type { CheckRow, ExpectedSetUp } from '../../contract/setup/checks';
import type { Ports } from '../../ports/ports';
import { AppError } from '../../shared/app-error';
import { failed, notAsked, ofJira, passed } from './check-rows';

/** What checking the Jira account needs of the world. */
export type CheckJiraAccountNeeds = Pick<Ports, 'log' | 'sitePeople'>;

/**
 * Whether the Jira account that everybody's calls use administers Jira, which no call needs. The metadata of an External
 * Credential does not name it, so the answer is looked up, as the admin who presses. Where Jira hides the address nobody is guessed.
 * Two questions to Jira.
 */
export async function checkJiraAccount(
  { log, sitePeople }: CheckJiraAccountNeeds,
  jiraUser: ExpectedSetUp['jiraUser'],
): Promise<CheckRow> {
  const check = 'jiraAccount';
  if (jiraUser === null) return notAsked(check, 'notChosen');
  const names = [jiraUser];
  try {
    const administers = await sitePeople.administersJira(jiraUser);
    if (administers === null) return ofJira('notAllowed', 'accountHidden', names);
    return administers ? failed(check, 'administersJira', { names }) : passed(check, { names });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.trouble('rights of the Jira account not asked', {}, error);
    return error.code === 'NOT_ALLOWED'
      ? ofJira('notAllowed', 'accountHidden', names)
      : ofJira('noAnswer', 'jiraSilent', names);
  }
}
