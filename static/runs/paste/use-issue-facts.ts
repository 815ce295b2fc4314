import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { askAboutIssues, type BatchNews } from './ask-about-issues';
import type { PastedLine } from './read-pairs';
import type { IssueFacts } from './verdicts-of';

/** What is known of the issues of a list, and how far the look-up is. */
interface IssueCheck {
  readonly facts: IssueFacts;
  readonly known: number;
  readonly total: number;
  /** Whether Jira could not be asked about some. */
  readonly failed: boolean;
  readonly askAgain: () => void;
}

interface Learned {
  readonly facts: IssueFacts;
  readonly failed: boolean;
}

/** People paste, look, and correct: nothing is asked while they are at it. */
const quietForMs = 500;

/**
 * Asks Jira about the issues of a list as soon as it has been quiet for a moment: each once, save those Jira does not show,
 * which are asked about again with every change.
 */
export function useIssueFacts(lines: readonly PastedLine[]): IssueCheck {
  const keys = useMemo(
    () => [...new Set(lines.flatMap((line) => (line.state === 'pair' ? line.pair.issueKey : [])))],
    [lines],
  );
  const [{ facts, failed }, tell] = useReducer(withNews, { facts: new Map(), failed: false });
  const [round, setRound] = useState(0);
  const found = useRef(new Set<string>());
  const known = useMemo(() => keys.filter((key) => facts.has(key)).length, [keys, facts]);

  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      const open = keys.filter((key) => !found.current.has(key));
      tell('begun');
      void askAboutIssues(
        open,
        () => wanted,
        (news) => {
          for (const [key, fact] of news ?? []) if (fact) found.current.add(key);
          tell(news);
        },
      );
    }, quietForMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [keys, round]);

  return {
    facts,
    known,
    total: keys.length,
    failed,
    askAgain: () => {
      setRound(round + 1);
    },
  };
}

function withNews(learned: Learned, news: 'begun' | BatchNews): Learned {
  if (news === 'begun') return { ...learned, failed: false };
  if (news === null) return { ...learned, failed: true };
  return { ...learned, facts: new Map([...learned.facts, ...news]) };
}
