import type { ComponentType, ReactNode } from 'react';
import type { SalesforceRecord } from '../../src/contract/links/link';

/** A row's record; `nameId` is for descriptions of what stands in the row. */
interface Row {
  readonly record: SalesforceRecord;
  readonly nameId: string;
}

/** What is known of a record besides its link. */
interface RowHead {
  /** Two lines that head the row, in place of object and id. */
  readonly head: (row: Row) => ReactNode;
  /** What is to be said below the row, if anything. */
  readonly below: ReactNode;
  /** What people call it; null where nobody knows. */
  readonly name: string | null;
  /** It is gone from Salesforce, or hidden. */
  readonly isTroubled: boolean;
}

/** Heads of rows, by the record's id. */
export type RowHeads = ReadonlyMap<string, RowHead>;

/** A push of this page's: the ids of the records that have, or may have, received it. Another object for each push. */
export interface Pushed {
  readonly recordIds: readonly string[];
}

/** What knows more of records than their links do. It stands in a line above the rows, and tells what heads those it knows. */
export type AboutRecords = ComponentType<{
  /** The records that are linked now. */
  readonly records: readonly SalesforceRecord[];
  /** Another one where the links were read again. */
  readonly truth: object;
  /** The last push, null before the first. */
  readonly pushed: Pushed | null;
  /** Null where nothing of it may be shown any more. */
  readonly onHeads: (heads: RowHeads | null) => void;
}>;
