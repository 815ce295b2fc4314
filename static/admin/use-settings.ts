import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../src/contract/procedure';
import type { ConnectionView, SettingsView } from '../../src/contract/settings';
import { openSettings } from '../shared/backend/settings';

/** What the page knows of the saved connection, and the ways it learns. */
interface Settings {
  readonly opened: Reply<SettingsView> | null;
  readonly look: () => Promise<void>;
  readonly learn: (connection: ConnectionView | null) => void;
}

/** Reads the saved connection once; commands bring news of it themselves. */
export function useSettings(): Settings {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async () => {
    tell(await openSettings());
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  const learn = useCallback((connection: ConnectionView | null) => {
    tell({ ok: true, data: { connection } });
  }, []);
  return { opened, look, learn };
}

type Opened = Settings['opened'];

/** A look that failed takes nothing away that is on the page already. */
function newer(known: Opened, news: Reply<SettingsView>): Opened {
  return known?.ok && !news.ok ? known : news;
}
