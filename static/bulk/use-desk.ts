import { useState } from 'react';
import type { BulkView } from '../../src/contract/bulk/bulk';
import type { RunView } from '../../src/contract/bulk/run-view';
import { previewRun } from '../shared/backend/bulk';
import type { Begin } from './begin';
import { isOver } from './run/progress-of';

/** What lies on the desk: the choice of a new run, or one run. */
interface Desk {
  readonly run: RunView | null;
  /** The run that is in the way of a new one. */
  readonly inTheWay: RunView | null;
  readonly begin: Begin;
  readonly show: (run: RunView) => void;
  readonly leave: () => void;
}

/** A run that ended within this time is what people come back for. */
const freshForMs = 24 * 60 * 60 * 1000;

/** Holds what the page shows. It opens with the run under way, or with one that ended within the last day. */
export function useDesk(view: BulkView, look: () => Promise<BulkView | null>): Desk {
  const [run, setRun] = useState(() => (isWorthShowing(view.current) ? view.current : null));
  const [inTheWay, setInTheWay] = useState<RunView | null>(null);
  const show = (wanted: RunView): void => {
    setInTheWay(null);
    setRun(wanted);
  };
  return {
    run,
    inTheWay,
    show,
    leave: () => {
      setInTheWay(null);
      setRun(null);
      void look();
    },
    begin: async (choice) => {
      const reply = await previewRun({ projectId: view.project.id, choice });
      if (reply.ok) {
        if (reply.data.begun) show(reply.data.run);
        else setInTheWay(reply.data.underWay);
        return null;
      }
      if (reply.error.code !== 'OUTCOME_UNKNOWN') return reply.error;
      // Nobody knows whether it began: if a run is under way now, that is it, or it is in the way.
      const current = (await look())?.current ?? null;
      if (current === null || isOver(current.phase)) return reply.error;
      if (current.isYours) show(current);
      else setInTheWay(current);
      return null;
    },
  };
}

function isWorthShowing(run: RunView | null): boolean {
  if (run === null || !isOver(run.phase)) return true;
  return run.endedAt !== null && Date.now() - Date.parse(run.endedAt) < freshForMs;
}
