import { itemStates } from '../../../src/contract/runs/item';
import { caseOf, issueIdOf, issueKeyOf } from './linked-issues';
import type { Asker, RunningBulk } from './running-bulk';

/**
 * Proves that nothing about some issues reaches a reader of a run: no key, id or record, in any answer as it comes over
 * the wire.
 */
export async function proveNothingOf(
  bulk: RunningBulk,
  numbers: readonly number[],
  runId: string,
  asker: Asker,
): Promise<void> {
  const whole = { plannedAs: null, skipped: null, state: null };
  const read = (filter: object) =>
    bulk.ask('readItems', { runId, filter: { ...whole, ...filter }, from: 0, limit: 500 }, asker);
  const answers = await Promise.all([
    bulk.ask('openBulk', {}, asker),
    bulk.ask('watchRun', { runId }, asker),
    bulk.ask('countChanged', { runId }, asker),
    read({}),
    ...itemStates.map((state) => read({ state })),
  ]);
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const told = JSON.stringify(answers);
  const names = numbers.flatMap((n) => [issueKeyOf(n), issueIdOf(n), caseOf(n), caseOf(n).slice(0, 15)]);
  expect(names.filter((name) => new RegExp(`${name}(?!\\d)`).test(told))).toEqual([]);
}
