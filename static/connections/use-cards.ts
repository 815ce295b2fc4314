import { useState } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';

/** A place on the page for a connection, null for one to be made. Its key stays when that one is saved. */
interface Card {
  readonly key: string;
  readonly connection: ConnectionView | null;
}

/** The cards on the page: which there are, which are open, and the one in which a connection is being made. */
interface Cards {
  readonly all: readonly Card[];
  readonly isAdding: boolean;
  readonly wasCancelled: boolean;
  readonly isOpen: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  readonly add: () => void;
  readonly cancel: () => void;
  /** A connection was saved: the card in which it was made is its own from now on, and stays open. */
  readonly saved: (id: string) => void;
}

/** Keeps what is typed and told in a card where it is, also when the card's connection is saved for the first time. */
export function useCards(connections: readonly ConnectionView[]): Cards {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState<'asked' | 'cancelled' | 'no'>(
    connections.length === 0 ? 'asked' : 'no',
  );
  const newKey = `new ${keys.size}`;
  const isAdding = adding === 'asked' || connections.length === 0;
  const known = connections.map((connection) => ({
    key: keys.get(connection.id) ?? connection.id,
    connection,
  }));
  return {
    all: isAdding ? [...known, { key: newKey, connection: null }] : known,
    isAdding,
    wasCancelled: adding === 'cancelled',
    isOpen: (key) => open.has(key),
    toggle: (key) => {
      setOpen((old) => new Set(old.has(key) ? [...old].filter((each) => each !== key) : [...old, key]));
    },
    add: () => {
      setAdding('asked');
    },
    cancel: () => {
      setAdding('cancelled');
    },
    saved: (id) => {
      if (connections.some((each) => each.id === id)) return;
      setKeys((old) => new Map([...old, [id, newKey]]));
      setOpen((old) => new Set([...old, newKey]));
      setAdding('no');
    },
  };
}
