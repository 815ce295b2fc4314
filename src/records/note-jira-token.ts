import { cleanText } from '../contract/clean-text';
import type { FieldProblem } from '../contract/errors';
import { mostJiraTokens } from '../contract/setup/jira-tokens';
import type { setUpContract } from '../contract/setup/questions';
import { daysLeft, endOfDay } from '../connections/model/token-end';
import { AppError } from '../shared/app-error';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { NotedJiraToken } from '../ports/set-ups';
import { secretIn } from '../contract/setup/secret-in-answers';
import { changeSetUp, type ChangeSetUpNeeds } from './set-up/change-set-up';
import { showJiraTokens, type ShowJiraTokensNeeds } from './set-up/show-jira-tokens';

type Needs = ChangeSetUpNeeds & ShowJiraTokensNeeds & Pick<Ports, 'newReference'>;

/**
 * The longest life of an Atlassian API token, in days, and one more for whoever is a day ahead of UTC.
 * @see https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
 */
const longestDays = 366;

/**
 * Notes when a Jira token ends that Salesforce uses, or changes such a note. With another date it counts as another token:
 * what was reminded of is over, and the new end has a reminder of its own.
 * @throws AppError nothing was noted: INVALID_INPUT, NOT_FOUND (connection or note was removed), PLATFORM_DOWN,
 *                  RATE_LIMITED, CHANGED_MEANWHILE (its lock is held)
 */
export function noteJiraToken(ports: Needs): SiteVerb<typeof setUpContract.noteJiraToken> {
  return async (_caller, { id, tokenId, label: typed, endsOn }) => {
    const label = cleanText(typed);
    refuseWrong(label, endsOn, ports.now());
    const { registry, setUp } = await changeSetUp(ports, id, (before) => {
      const others = before.jiraTokens.filter((each) => each.id !== tokenId);
      const changed = before.jiraTokens.find((each) => each.id === tokenId);
      if (tokenId !== null && !changed) throw new AppError('NOT_FOUND');
      if (others.length >= mostJiraTokens) throw invalid('label', 'tooMany');
      const isSame = changed?.endsOn === endsOn;
      const noted: NotedJiraToken = { id: isSame ? changed.id : ports.newReference(), label, endsOn };
      return { ...before, jiraTokens: [...others, noted] };
    });
    return { jiraTokens: await showJiraTokens(ports, registry, id, setUp.jiraTokens) };
  };
}

/**
 * Forgets such a note. May be repeated.
 * @throws as `noteJiraToken`
 */
export function forgetJiraToken(ports: Needs): SiteVerb<typeof setUpContract.forgetJiraToken> {
  return async (_caller, { id, tokenId }) => {
    const { registry, setUp } = await changeSetUp(ports, id, (before) => ({
      ...before,
      jiraTokens: before.jiraTokens.filter((each) => each.id !== tokenId),
    }));
    return { jiraTokens: await showJiraTokens(ports, registry, id, setUp.jiraTokens) };
  };
}

function refuseWrong(label: string, endsOn: string, now: Date): void {
  if (label === '') throw invalid('label', 'nameEmpty');
  if (secretIn({ label }) !== null) throw invalid('label', 'looksSecret');
  const days = daysLeft(endOfDay(endsOn), now);
  if (days < 0) throw invalid('endsOn', 'endAlreadyPast');
  if (days > longestDays) throw invalid('endsOn', 'endTooFar');
}

function invalid(field: string, problem: FieldProblem): AppError {
  return new AppError('INVALID_INPUT', { fields: [{ field, problem }] });
}
