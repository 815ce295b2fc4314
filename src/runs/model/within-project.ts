/** Why a typed refinement cannot be put in parentheses as a condition. */
type JqlProblem = 'unbalanced' | 'unterminated';

/** A condition to put in parentheses, and where it begins in the text; or what is wrong with the text. */
export type Refinement =
  | { readonly ok: true; readonly condition: string; readonly from: number }
  | { readonly ok: false; readonly problem: JqlProblem };

/**
 * Reads what a person typed to narrow a project down. Parentheses and quotes must close within it, so that nothing
 * escapes the project clause around it; Jira judges the rest. An order at the end is dropped, because a run has its
 * own. Unusual blanks, such as no-break spaces pasted from elsewhere, become plain ones, one for one: JQL does not know
 * them.
 * @see https://support.atlassian.com/jira-software-cloud/docs/advanced-search-reference-jql-fields/
 */
export function readRefinement(typed: string): Refinement {
  const text = withPlainBlanks(typed);
  let depth = 0;
  let quote: string | null = null;
  let end = text.length;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== null) {
      if (char === '\\') at += 1;
      else if (char === quote) quote = null;
      continue;
    }
    if (char === '"' || char === "'") quote = char;
    else if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (depth === 0 && isOrder(text, at)) {
      end = at;
      break;
    }
    if (depth < 0) return { ok: false, problem: 'unbalanced' };
  }
  if (quote !== null) return { ok: false, problem: 'unterminated' };
  if (depth !== 0) return { ok: false, problem: 'unbalanced' };
  const from = text.length - text.trimStart().length;
  return { ok: true, condition: text.slice(0, end).trim(), from };
}

/** Blanks that JQL does not know, outside quotes. */
const oddBlanks =
  /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\\[^]|[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

function withPlainBlanks(text: string): string {
  return text.replace(oddBlanks, (found) => (found.length === 1 ? ' ' : found));
}

/** `ORDER BY` as two whole words. */
function isOrder(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  return /[\s()]/.test(before) && /^order\s+by\b/i.test(text.slice(at, at + 40));
}

/** What else narrows a search within a project. */
interface Narrowing {
  readonly condition: string;
  readonly linked: string | null;
  readonly updatedMinutesAgo: number | null;
}

/** The search for a project's issues, ordered by key. `condition` must come from `readRefinement`. */
export function searchIn(projectId: string, { condition, linked, updatedMinutesAgo }: Narrowing): string {
  const clauses = [
    `project = ${projectId}`,
    ...(linked === null ? [] : [`(${linked})`]),
    ...(updatedMinutesAgo === null ? [] : [`updated >= -${String(updatedMinutesAgo)}m`]),
    ...(condition === '' ? [] : [`(${condition})`]),
  ];
  return `${clauses.join(' AND ')} ORDER BY key ASC`;
}

/**
 * Issues that our mirror, or the Connector's own property, knows to be linked. The alias is declared in manifest.yml.
 */
export const linkedByMirror = 'sfLinkCount > 0';
/** @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/3091924370 */
export const linkedByEither = `${linkedByMirror} OR salesforceAssociatedIds is not EMPTY`;
