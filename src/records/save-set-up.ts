import type { setUpContract } from '../contract/setup/questions';
import { AppError } from '../shared/app-error';
import type { SiteVerb } from '../ports/caller';
import { secretIn } from '../contract/setup/secret-in-answers';
import { changeSetUp, type ChangeSetUpNeeds } from './set-up/change-set-up';

/**
 * Keeps the answers and ticked steps of a connection's set-up. What looks like a secret is refused by the name of its field.
 * @throws AppError nothing was kept: INVALID_INPUT, NOT_FOUND (the connection was removed), CHANGED_MEANWHILE (another admin
 *                  has changed it since it was read), PLATFORM_DOWN, RATE_LIMITED
 */
export function saveSetUp(ports: ChangeSetUpNeeds): SiteVerb<typeof setUpContract.saveSetUp> {
  return async (_caller, { id, revision, answers, steps }) => {
    const field = secretIn(answers);
    if (field !== null) throw new AppError('INVALID_INPUT', { fields: [{ field, problem: 'looksSecret' }] });
    const { setUp } = await changeSetUp(ports, id, (before) => {
      if (before.revision !== revision) throw new AppError('CHANGED_MEANWHILE');
      return { ...before, revision: revision + 1, answers, steps };
    });
    return { setUp: { revision: setUp.revision, answers: setUp.answers, steps: setUp.steps } };
  };
}
