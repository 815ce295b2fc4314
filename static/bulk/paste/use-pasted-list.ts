import { useDeferredValue, useMemo } from 'react';
import type { WishedPair } from '../../../src/contract/bulk/choice';
import { isObjectName } from '../../../src/contract/record/object-name';
import { readPairs } from './read-pairs';
import { useIssueFacts } from './use-issue-facts';
import { type Verdict, verdictsOf } from './verdicts-of';

/** A pasted list as it is understood: a verdict per line, the pairs to send, and how far the look-up in Jira is. */
export interface PastedList {
  readonly verdicts: readonly Verdict[];
  readonly pairs: readonly WishedPair[];
  readonly bad: number;
  /** Whether the verdicts are still of an older text. */
  readonly isBehind: boolean;
  readonly check: ReturnType<typeof useIssueFacts>;
}

/** Reads a pasted list behind the typing, so that thousands of lines never hold it up. */
export function usePastedList(text: string, object: string, projectId: string): PastedList {
  const calmText = useDeferredValue(text);
  const chosen = object.trim();
  const calmObject = useDeferredValue(isObjectName(chosen) ? chosen : null);
  const lines = useMemo(() => readPairs(calmText, calmObject), [calmText, calmObject]);
  const check = useIssueFacts(lines);
  const { facts } = check;
  const verdicts = useMemo(() => verdictsOf(lines, facts, projectId), [lines, facts, projectId]);
  const pairs = useMemo(() => verdicts.flatMap(({ pair }) => pair ?? []), [verdicts]);
  const bad = useMemo(() => verdicts.filter(({ kind }) => kind === 'bad').length, [verdicts]);
  return { verdicts, pairs, bad, isBehind: calmText !== text, check };
}
