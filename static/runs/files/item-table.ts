import type { ItemView } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import { files as fileWords, itemLinks as linkedWords, states as stateWords } from '../messages/en.yml';
import { itemReason } from '../words/items';

/** A run's items as a table, headings first: what a receipt and a preview show of each. */
export function itemTable(
  { connection }: Pick<RunView, 'connection'>,
  items: readonly ItemView[],
): readonly (readonly (string | null)[])[] {
  return [fileWords.columns, ...items.map((item) => [...rowOf(item), connection.name ?? null])];
}

function rowOf(item: ItemView): readonly (string | null)[] {
  const { issueKey, formerKey, issueId, record, host, plannedAs, state, linked, code, detail, at, by } = item;
  return [
    issueKey,
    issueId,
    record?.object ?? null,
    record?.id ?? null,
    fileWords.planned[plannedAs],
    stateWords[state],
    linked === null ? '' : linkedWords[linked],
    itemReason(item),
    code,
    detail,
    at,
    formerKey,
    by === undefined ? null : fileWords.causedBy[by],
    host,
  ];
}
