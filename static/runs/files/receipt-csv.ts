import { itemStates } from '../../../src/contract/runs/item';
import { files as fileWords, phases as phaseWords, states as stateWords } from '../messages/en.yml';
import { chosenWords } from '../words/chosen';
import { pusherOf } from '../words/history';
import { regions as regionWords } from '../../shared/messages/en.yml';
import { nameOr } from '../../shared/words/people';
import type { Account } from './account';
import { itemTable } from './item-table';
import { toCsv } from '../../shared/files/to-csv';

/** A receipt as a spreadsheet reads it: what is known of the run, an empty line, then one line per item. */
export function receiptCsv({ project, run, items }: Account): string {
  const { facts } = fileWords;
  const { by, total } = run.standing;
  return toCsv([
    [facts.run, run.id],
    [facts.project, project.key],
    [facts.projectName, project.name],
    [facts.projectId, project.id],
    [facts.chosen, chosenWords(run.chosen)],
    [facts.startedBy, nameOr(run.startedBy)],
    [facts.pushedBy, pusherOf(run)],
    [facts.startedAt, run.createdAt],
    [facts.endedAt, run.endedAt],
    [facts.ended, phaseWords[run.phase]],
    [facts.connection, run.connection.name ?? ''],
    [facts.host, run.connection.host ?? ''],
    [facts.region, regionWords[run.connection.region]],
    [facts.token, run.connection.last4],
    ...(run.chosen.how === 'list' ? [[facts.leftOut, run.chosen.leftOut ?? 0]] : []),
    [facts.issues, run.plan.issues],
    [facts.items, total],
    ...itemStates.map((state) => [stateWords[state], by[state]]),
    [],
    ...itemTable(run, items),
  ]);
}
