import { useRef, useState } from 'react';
import type { Progress } from '../../../src/setup/check/check-files';
import type { Known } from '../../../src/setup/check/known';
import type { StepState } from '../../../src/contract/setup/steps';
import { checkInWorker, type CheckOutcome, type FileToCheck, type RunningCheck } from '../check-in-worker';

/** A check of files: under way, or over. */
export interface FileCheck {
  /** Null where none runs; before the first file is read nothing is known. */
  readonly progress: Progress | 'gathering' | null;
  /** Of the last one; null before. */
  readonly outcome: CheckOutcome | null;
  /** Begins with what was dropped; one that runs is stopped for it. */
  readonly begin: (files: readonly FileToCheck[] | Promise<readonly FileToCheck[]>, known: Known) => void;
  readonly stop: () => void;
}

/** Runs one check at a time. */
export function useCheck(): FileCheck {
  const running = useRef<RunningCheck | null>(null);
  const turn = useRef(0);
  const [progress, setProgress] = useState<FileCheck['progress']>(null);
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);

  const run = async (files: Parameters<FileCheck['begin']>[0], known: Known): Promise<void> => {
    const mine = ++turn.current;
    const isMine = (): boolean => mine === turn.current;
    running.current?.stop();
    setOutcome(null);
    setProgress('gathering');
    const gathered = await files;
    if (!isMine()) return;
    const check = checkInWorker(gathered, known, (news) => {
      if (isMine()) setProgress(news);
    });
    running.current = check;
    const came = await check.outcome;
    if (!isMine()) return;
    running.current = null;
    setProgress(null);
    setOutcome(came);
  };

  return {
    progress,
    outcome,
    begin: (files, known) => void run(files, known),
    stop: () => {
      if (running.current) running.current.stop();
      else {
        // Nothing is read yet: there is no worker to ask.
        turn.current += 1;
        setProgress(null);
        setOutcome({ kind: 'stopped' });
      }
    },
  };
}

/** What a check says of the whole step: findings that would not work, or are unsafe, are to be mended. */
export function stateOfCheck(outcome: CheckOutcome | null): StepState {
  if (outcome?.kind !== 'checked' || outcome.components === 0) return 'cannotTell';
  return outcome.findings.some(({ severity }) => severity !== 'advice') ? 'toDo' : 'done';
}
