import type { ComponentType, ReactNode } from 'react';
import type { SalesforceRecord } from '../../src/contract/links/link';

/** A row's record; `nameId` is for descriptions of what stands in the row. */
interface Row {
  readonly record: SalesforceRecord;
  readonly nameId: string;
}

/** What heads rows in place of object and id, by the record's id. */
export type RowHeads = ReadonlyMap<string, (row: Row) => ReactNode>;

/** What knows more of records than their links do. It stands in a line above the rows, and tells what heads those it knows. */
export type AboutRecords = ComponentType<{
  /** The records that are linked now. */
  readonly records: readonly SalesforceRecord[];
  /** Another one where the links were read again. */
  readonly truth: object;
  readonly onHeads: (heads: RowHeads) => void;
}>;
