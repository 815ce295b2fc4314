import type { ListedPair } from '../../../src/contract/runs/choice';
import type { IssueFact } from '../../shared/bridge/check-issues';
import type { GlyphName } from '../../shared/ui/glyph';
import { aside as asideWords, paste as pasteWords } from '../messages/en.yml';
import { otherProject, pasteProblem, understood } from '../words/paste';
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
  readonly pair: ListedPair | null;
  /** The org its address is of, null where it tells none. */
  readonly host: string | null;
}

/** What a list is judged by, besides its text. */
export interface Judging {
  readonly facts: IssueFacts;
  readonly projectId: string;
  /** The address of this Jira site, null where it is not known. */
  readonly siteUrl: string | null;
  /** The object type somebody chose, '' for none. */
  readonly chosen: string;
  /** The orgs whose records are left out until somebody confirms them. */
  readonly unconfirmed: ReadonlySet<string>;
}

/** Joins what the text says with what Jira told of the issues. Every line says what was understood of it, or what is wrong. */
export function verdictsOf(lines: readonly PastedLine[], judging: Judging): readonly Verdict[] {
  return lines.map((line) => ({ line: line.line, text: line.text, ...judged(line, judging) }));
}

function judged(line: PastedLine, judging: Judging): Omit<Verdict, 'line' | 'text'> {
  const { facts, projectId, chosen, unconfirmed } = judging;
  switch (line.state) {
    case 'header':
      return aside(asideWords.header);
    case 'aside':
      return aside(asideWords[line.reason]);
    case 'duplicate':
      return aside(pasteWords.duplicate({ line: line.of }));
    case 'problem':
      return bad(pasteProblem(line, chosen));
    case 'pair': {
      const { pair, host, site, repaired, warning } = line;
      if (isOtherSite(site, judging.siteUrl)) return bad(pasteProblem({ problem: 'otherJira', quote: site }));
      const fact = facts.get(pair.issueKey);
      if (fact === null) return bad(pasteProblem({ problem: 'unknownIssue' }));
      const moved = fact && fact.key !== pair.issueKey ? fact.key : null;
      if (fact && fact.projectId !== projectId) return bad(otherProject(fact.projectKey, moved));
      if (host !== null && unconfirmed.has(host))
        return bad(`${understood(pair)}. ${pasteProblem({ problem: 'otherOrg' })}`);
      const notes = [
        ...(moved ? [pasteWords.nowCalled({ key: moved })] : []),
        ...(fact?.linked.includes(pair.id) ? [pasteWords.alreadyLinked] : []),
        ...(repaired ? [pasteWords.repaired] : []),
      ];
      const words = [understood(pair), ...notes, ...(warning ? [pasteWords.oneCase] : [])].join('. ');
      return { kind: 'ready', sign: signOf(warning, notes), words, pair, host };
    }
  }
}

/** Whether an address is of another site. One that is known by a domain of its own may have both names. */
function isOtherSite(site: string | null, siteUrl: string | null): site is string {
  if (site === null || siteUrl === null || !URL.canParse(siteUrl)) return false;
  const here = new URL(siteUrl).hostname;
  return here.endsWith('.atlassian.net') && here !== site;
}

function signOf(warning: 'oneCase' | undefined, notes: readonly string[]): GlyphName {
  if (warning) return 'warning';
  return notes.length > 0 ? 'info' : 'success';
}

function bad(words: string): Omit<Verdict, 'line' | 'text'> {
  return { kind: 'bad', sign: 'error', words, pair: null, host: null };
}

function aside(words: string): Omit<Verdict, 'line' | 'text'> {
  return { kind: 'aside', sign: 'none', words, pair: null, host: null };
}
