import { itemStates } from '../../../src/contract/runs/item';
import { chosenWords } from '../../shared/words/bulk-chosen';
import { fileWords } from '../../shared/words/bulk-files';
import { stateWords } from '../../shared/words/bulk-items';
import { pusherOf } from '../../shared/words/bulk-history';
import { phaseWords } from '../../shared/words/bulk-run';
import { nameOr } from '../../shared/words/people';
import { regionWords } from '../../shared/words/settings';
import type { Account } from './account';
import { itemTable } from './item-table';
import { toCsv } from './to-csv';

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
    [facts.region, regionWords[run.connection.region]],
    [facts.token, run.connection.last4],
    ...(run.chosen.how === 'list' ? [[facts.leftOut, run.chosen.leftOut ?? 0]] : []),
    [facts.issues, run.plan.issues],
    [facts.items, total],
    ...itemStates.map((state) => [stateWords[state].name, by[state]]),
    [],
    ...itemTable(items),
  ]);
}
