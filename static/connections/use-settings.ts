import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../src/contract/procedure';
import type { ConnectionView, SettingsView } from '../../src/contract/connections/questions';
import { openSettings } from '../shared/backend/connections';

/** What the page knows of the saved connection, and the ways it learns. */
interface Settings {
  readonly opened: Reply<SettingsView> | null;
  readonly look: () => Promise<void>;
  readonly learn: Learn;
}

/** News of the connection; `kept` where it is news too. */
export type Learn = (connection: ConnectionView | null, kept?: SettingsView['kept']) => void;

/** Reads the saved connection once; commands bring news of it themselves. */
export function useSettings(): Settings {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async () => {
    tell(await openSettings());
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  const learn: Learn = useCallback((connection, kept) => {
    tell({ connection, kept });
  }, []);
  return { opened, look, learn };
}

type Opened = Settings['opened'];
type News =
  | Reply<SettingsView>
  | { readonly connection: ConnectionView | null; readonly kept: SettingsView['kept'] | undefined };

/** A look that failed takes nothing away that is on the page already; what was kept stays until there is a connection. */
function newer(known: Opened, news: News): Opened {
  if ('ok' in news) return known?.ok && !news.ok ? known : news;
  const { connection, kept } = news;
  const before = known?.ok ? known.data.kept : null;
  return { ok: true, data: { connection, kept: connection === null ? (kept ?? before) : null } };
}
