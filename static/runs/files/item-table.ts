import type { ItemView } from '../../../src/contract/runs/item';
import { itemReason, linkedWords, stateWords } from '../../shared/words/bulk-items';
import { fileWords } from '../../shared/words/bulk-files';

/** Items as a table, headings first: what a receipt and a preview show of each. */
export function itemTable(items: readonly ItemView[]): readonly (readonly (string | null)[])[] {
  return [fileWords.columns, ...items.map(rowOf)];
}

function rowOf(item: ItemView): readonly (string | null)[] {
  const { issueKey, formerKey, issueId, record, plannedAs, state, linked, code, detail, at } = item;
  return [
    issueKey,
    issueId,
    record?.object ?? null,
    record?.id ?? null,
    fileWords.planned[plannedAs],
    stateWords[state].name,
    linked === null ? '' : linkedWords[linked],
    itemReason(item),
    code,
    detail,
    at,
    formerKey,
  ];
}
