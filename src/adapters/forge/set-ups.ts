import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { fittingAnswers } from '../../contract/setup/fitting-answers';
import { setUpSteps } from '../../contract/setup/steps';
import { jiraTokenId } from '../../contract/setup/jira-tokens';
import { day } from '../../contract/time';
import { emptySetUp, type SetUps } from '../../ports/set-ups';
import { askStorage } from './ask-storage';
import { readRow, writeRow } from './rows';

const keyOf = (connectionId: string): string => `set-up:${connectionId}`;

const setUpRow = z.object({
  version: z.literal(1),
  revision: z.int(),
  // What another release asked otherwise is asked again.
  answers: z.pipe(
    z.unknown(),
    z.transform((answers) => fittingAnswers(answers).answers),
  ),
  steps: setUpSteps,
  jiraTokens: z.array(z.object({ id: jiraTokenId, label: z.string(), endsOn: day })),
});

/** The set-up of each connection: one plain row, which holds no secret and names nobody. */
export const setUps: SetUps = {
  async read(connectionId) {
    const row = await readRow(keyOf(connectionId), setUpRow);
    if (row === null) return emptySetUp;
    const { revision, answers, steps, jiraTokens } = row;
    return { revision, answers, steps, jiraTokens };
  },
  write: (connectionId, setUp) => writeRow(keyOf(connectionId), { version: 1, ...setUp }),
  forget: (connectionId) => askStorage(() => kvs.delete(keyOf(connectionId))),
};
