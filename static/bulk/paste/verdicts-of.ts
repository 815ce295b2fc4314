import type { WishedPair } from '../../../src/contract/bulk/choice';
import type { IssueFact } from '../../shared/bridge/check-issues';
import type { GlyphName } from '../../shared/ui/glyph';
import {
  duplicateOf,
  nowCalled,
  otherProject,
  pasteProblem,
  pasteWords,
} from '../../shared/words/bulk-paste';
import type { PastedLine } from './read-pairs';

/** What was learned of issues by key; null: Jira shows no such issue. A key that is missing has not been asked about. */
export type IssueFacts = ReadonlyMap<string, IssueFact | null>;

/** What a person is told of a line. `pair` is what will be sent for it, if anything. */
export interface Verdict {
  readonly line: number;
  readonly text: string;
  readonly kind: 'bad' | 'ready' | 'aside';
  readonly sign: GlyphName;
  readonly words: string | null;
  readonly pair: WishedPair | null;
}

/** Joins what the text says with what Jira told of the issues. */
export function verdictsOf(
  lines: readonly PastedLine[],
  facts: IssueFacts,
  projectId: string,
): readonly Verdict[] {
  return lines.map((line) => ({ line: line.line, text: line.text, ...judged(line, facts, projectId) }));
}

function judged(line: PastedLine, facts: IssueFacts, projectId: string): Omit<Verdict, 'line' | 'text'> {
  switch (line.state) {
    case 'header':
      return aside(pasteWords.header);
    case 'duplicate':
      return aside(duplicateOf(line.of));
    case 'problem':
      return bad(pasteProblem(line.problem, line.what));
    case 'pair': {
      const { pair, repaired } = line;
      const fact = facts.get(pair.issueKey);
      if (fact === null) return bad(pasteProblem('unknownIssue', undefined));
      const moved = fact && fact.key !== pair.issueKey ? fact.key : null;
      if (fact && fact.projectId !== projectId) return bad(otherProject(fact.projectKey, moved));
      const linked = fact?.linked.includes(pair.id) ? [pasteWords.alreadyLinked] : [];
      const words = [
        ...(moved ? [nowCalled(moved)] : []),
        ...linked,
        ...(repaired ? [pasteWords.repaired] : []),
      ];
      const sign = words.length > 0 ? 'info' : 'success';
      return { kind: 'ready', sign, words: words.length > 0 ? words.join('. ') : null, pair };
    }
  }
}

function bad(words: string): Omit<Verdict, 'line' | 'text'> {
  return { kind: 'bad', sign: 'error', words, pair: null };
}

function aside(words: string): Omit<Verdict, 'line' | 'text'> {
  return { kind: 'aside', sign: 'none', words, pair: null };
}
