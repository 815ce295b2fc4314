import type { ComponentType } from 'react';

/** A record that was picked to be linked, by what it was found as. `host`: its org's, null where only its id was pasted. */
export interface PickedRecord {
  readonly object: string;
  readonly id: string;
  readonly host: string | null;
  /** Its name or number with what it is about, as rows name it; null where nobody has told. */
  readonly name: string | null;
  readonly objectLabel: string;
}

interface FindProps {
  readonly text: string;
  /** What is looked for: nothing typed is '', and null is an address or an id, which is not looked for. */
  readonly searchFor: string | null;
  readonly isDisabled: boolean;
  readonly error: string | undefined;
  /** Ids of the records that are linked already, and of those picked. */
  readonly linked: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  /** A text of several lines is a list, which is another field. */
  readonly onText: (text: string) => void;
  readonly onPick: (record: PickedRecord) => void;
  /** Enter where nothing is looked for and nothing in a list is marked. */
  readonly onEnter: () => void;
  /** Ctrl+Enter where nothing in a list is marked. */
  readonly onLinkAndPush: () => void;
}

/** The one field in which records are found or pasted. */
export type FindRecords = ComponentType<FindProps>;

/** Brings that field; rejects where it cannot be loaded. The same function at every drawing. */
export type LoadFind = () => Promise<FindRecords>;
