import type { ItemView } from '../../../src/contract/runs/item';
import { chosenWords } from '../words/chosen';
import { pusherOf } from '../words/history';
import { itemReason } from '../words/items';
import { nameOr } from '../../shared/words/people';
import type { Account } from './account';

/** A receipt as a program reads it: who, when, what, through what, and every item. Times are ISO 8601 in UTC. */
export function receiptOf({ project, run, items }: Account): object {
  const { id, createdAt, endedAt, phase, connection, chosen, plan, standing } = run;
  return {
    version: 2,
    run: id,
    project: { id: project.id, key: project.key, name: project.name },
    createdBy: nameOr(run.startedBy),
    pushStartedBy: pusherOf(run),
    createdAt,
    endedAt,
    ended: phase,
    connection: {
      name: connection.name ?? null,
      salesforceHost: connection.host ?? null,
      region: connection.region,
      tokenLastFour: connection.last4,
    },
    chosen,
    chosenInWords: chosenWords(chosen),
    linesLeftOut: chosen.how === 'list' ? (chosen.leftOut ?? 0) : 0,
    issuesRead: plan.issues,
    counts: { total: standing.total, ...standing.by },
    items: items.map((item) => ({ ...lineOf(item), connection: connection.name ?? null })),
  };
}

function lineOf(item: ItemView): object {
  const { issueKey, formerKey, issueId, record, host, plannedAs, state, linked, skipped, code, detail, at } =
    item;
  return {
    issueKey,
    formerKey,
    issueId,
    object: record?.object ?? null,
    recordId: record?.id ?? null,
    otherOrg: host,
    plannedAs,
    outcome: state,
    linked,
    cause: itemReason(item),
    skipped,
    code,
    theirWords: detail,
    at,
  };
}
