import { isInTheWay, isOver } from '../../src/contract/runs/phase';
import { useCallback, useState } from 'react';
import type { BulkView } from '../../src/contract/runs/questions';
import type { ErrorCode } from '../../src/contract/errors';
import type { RunView } from '../../src/contract/runs/run-view';
import { previewRun } from '../shared/backend/runs';
import type { Begin } from './begin';
import type { MadeFile } from '../shared/files/save-file';
import type { Shown } from './shown';

/** What the page shows: the choice of a new run, or one run. */
interface BulkContent {
  readonly shown: Shown | null;
  /** The run that is in the way of a new one. */
  readonly inTheWay: RunView | null;
  /** Whether a run was left for the choice: then the choice takes the focus. */
  readonly isBack: boolean;
  /** The lines that were left out of the list the shown run was begun with, as long as the page has them. */
  readonly leftOut: MadeFile | null;
  readonly begin: Begin;
  readonly show: (run: RunView) => void;
  readonly leave: () => void;
  /** What was in the way is over: looks how the project stands now. */
  readonly forgetInTheWay: () => void;
  /** Looks which other run is under way, and tells of it beside the one that is shown. */
  readonly findInTheWay: () => void;
}

/** A run that ended within this time is what people come back for. */
const freshForMs = 24 * 60 * 60 * 1000;

/** After these a draft may have been left, or nobody can tell: the page looks. */
const leavesDraft: readonly ErrorCode[] = [
  'OUTCOME_UNKNOWN',
  'CHANGED_MEANWHILE',
  'NOT_ALLOWED',
  'PLATFORM_DOWN',
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'NOT_LET_IN',
  'UNEXPECTED',
];

/** Holds what the page shows. It opens with the run under way, or with one that ended within the last day. */
export function useBulkContent(view: BulkView, look: () => Promise<BulkView | null>): BulkContent {
  const [shown, setShown] = useState<Shown | null>(() =>
    isWorthShowing(view.current) ? { run: view.current, ...untouched } : null,
  );
  const [inTheWay, setInTheWay] = useState<RunView | null>(null);
  const [isBack, setBack] = useState(false);
  const [leftOut, setLeftOut] = useState<{ readonly runId: string; readonly file: MadeFile } | null>(null);
  const forgetInTheWay = useCallback(() => {
    setInTheWay(null);
    void look();
  }, [look]);
  const put = (wanted: Shown): null => {
    setInTheWay(null);
    setShown(wanted);
    return null;
  };
  return {
    shown,
    inTheWay,
    isBack,
    leftOut: leftOut && leftOut.runId === shown?.run.id ? leftOut.file : null,
    show: (run) => put({ ...untouched, run, takesFocus: true }),
    leave: () => {
      setInTheWay(null);
      setShown(null);
      setBack(true);
      void look();
    },
    forgetInTheWay,
    findInTheWay: () =>
      void look().then((fresh) => {
        const current = fresh?.current ?? null;
        if (current && current.id !== shown?.run.id && isInTheWay(current.phase)) setInTheWay(current);
      }),
    begin: async (choice, file = null) => {
      const reply = await previewRun({ projectId: view.project.id, choice });
      if (reply.ok) {
        const { data } = reply;
        if (data.begun) {
          setLeftOut(file && { runId: data.run.id, file });
          return put({ run: data.run, takesFocus: true, asksOn: true, error: null });
        }
        setInTheWay(data.underWay);
        return null;
      }
      const { error } = reply;
      // The page was opened before somebody removed the token: it learns so, and shows the way to another.
      if (error.code === 'NOT_CONNECTED') await look();
      if (!leavesDraft.includes(error.code)) return error;
      const current = (await look())?.current ?? null;
      if (current === null || !isInTheWay(current.phase)) return error;
      const isUnknown = error.code === 'OUTCOME_UNKNOWN';
      const isDraft = current.isYours && current.phase === 'gathering';
      // What stopped on the way has left a draft of theirs: it is shown with what stopped it.
      if (isDraft) {
        return put({
          run: current,
          takesFocus: true,
          // Where a time is named, the page waits for it by itself.
          asksOn: isUnknown || error.retryAfterSeconds !== undefined,
          error: isUnknown ? null : error,
        });
      }
      // Nobody knows whether it began: if a run is under way now, that is it, or it is in the way.
      if (!isUnknown) return error;
      if (current.isYours) return put({ ...untouched, run: current, takesFocus: true });
      setInTheWay(current);
      return null;
    },
  };
}

const untouched = { takesFocus: false, asksOn: false, error: null } as const;

function isWorthShowing(run: RunView | null): run is RunView {
  if (run === null) return false;
  if (!isOver(run.phase)) return true;
  return run.endedAt !== null && Date.now() - Date.parse(run.endedAt) < freshForMs;
}
