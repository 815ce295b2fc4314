import { useCallback, useEffect, useReducer } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { Reply } from '../../src/contract/procedure';
import type { SettingsView } from '../../src/contract/connections/settings-view';
import { openSettings } from '../shared/backend/connections';

/** What the page knows of the settings, and the ways it learns. */
export interface Settings {
  readonly opened: Reply<SettingsView> | null;
  /** From now on an earlier release of the app, put back, would not find its connection any more. */
  readonly endedEarlier: boolean;
  /** The names of connections that went, last time anything was learned, without this page's doing. */
  readonly vanished: readonly string[];
  readonly look: Look;
  readonly learn: Learn;
}

/** The settings as an answer brings them. */
interface Brought {
  readonly settings: SettingsView;
  readonly endsEarlierRelease?: boolean;
}

/** Reads the settings again, after a change that brought none of them. */
export type Look = (changed?: { readonly endsEarlierRelease: boolean }) => Promise<void>;

/** News of the settings; `removed` is the connection that went by this page's own doing. */
export type Learn = (brought: Brought, removed?: string) => void;

/** Reads the settings once; commands bring news of them themselves. */
export function useSettings(): Settings {
  const [known, tell] = useReducer(newer, { opened: null, endedEarlier: false, vanished: [] });
  const look: Look = useCallback(async (changed) => {
    if (changed?.endsEarlierRelease) tell('endedEarlier');
    const reply = await openSettings();
    tell(reply.ok ? { settings: reply.data } : reply);
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  const learn: Learn = useCallback((brought, removed) => {
    tell({ ...brought, ...(removed === undefined ? {} : { removed }) });
  }, []);
  return { ...known, look, learn };
}

type Known = Pick<Settings, 'opened' | 'endedEarlier' | 'vanished'>;
type News =
  'endedEarlier' | Extract<Reply<SettingsView>, { ok: false }> | (Brought & { readonly removed?: string });

/** A look that failed takes nothing away that is on the page already. */
function newer(known: Known, news: News): Known {
  if (news === 'endedEarlier') return { ...known, endedEarlier: true };
  const before = known.opened?.ok ? known.opened.data.connections : [];
  if ('ok' in news) return known.opened?.ok ? known : { ...known, opened: news };
  const { settings, endsEarlierRelease = false, removed } = news;
  const left = new Set(settings.connections.map(({ id }) => id));
  const vanished = before.filter(({ id }) => id !== removed && !left.has(id)).map(({ name }) => name);
  return {
    opened: { ok: true, data: settings },
    endedEarlier: known.endedEarlier || endsEarlierRelease,
    vanished: vanished.length > 0 || removed !== undefined ? vanished : known.vanished,
  };
}

/** Whether an error says that what this page shows may be no longer so, and is to be read again. */
export function isOutdated({ code, by }: WireError): boolean {
  if (code === 'NOT_FOUND') return by === undefined;
  return code === 'OUTCOME_UNKNOWN' || code === 'CHANGED_MEANWHILE';
}
