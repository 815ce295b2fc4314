import { useCallback, useEffect, useReducer } from 'react';
import type { BulkView } from '../../src/contract/runs/questions';
import type { Reply } from '../../src/contract/procedure';
import { openBulk } from '../shared/backend/runs';
import { findSiteUrl } from '../shared/bridge/site-url';

interface Known {
  readonly opened: Reply<BulkView> | null;
  readonly siteUrl: string | null;
}

/** What the page knows of a project's runs, null before the first answer, and the address of the site they are on. */
interface Bulk extends Known {
  /** Reads it anew. A look that failed takes nothing away that is on the page already. */
  readonly look: () => Promise<BulkView | null>;
}

/** Reads a project's runs when the page opens, and whenever it is asked to. */
export function useBulk(projectId: string): Bulk {
  const [known, tell] = useReducer(newer, { opened: null, siteUrl: null });
  const look = useCallback(async () => {
    const [opened, siteUrl] = await Promise.all([openBulk(projectId), findSiteUrl()]);
    tell({ opened, siteUrl });
    return opened.ok ? opened.data : null;
  }, [projectId]);
  useEffect(() => {
    void look();
  }, [look]);
  return { ...known, look };
}

function newer(known: Known, news: Known): Known {
  return known.opened?.ok && !news.opened?.ok ? known : news;
}
