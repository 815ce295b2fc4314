import type { ListedPair } from '../../../src/contract/runs/choice';
import { lines as lineWords } from '../../shared/messages/en.yml';
import { problemWords, type ProblemTold } from '../../shared/words/lines';
import { paste, pasteProblems, recordColumn } from '../messages/en.yml';

type OwnProblem = keyof typeof pasteProblems;

interface PasteProblem {
  readonly problem: OwnProblem | ProblemTold['problem'];
  readonly what?: string | undefined;
  readonly quote?: string | undefined;
}

/** What is wrong with a pasted line, quoting what could not be read. */
export function pasteProblem({ problem: name, what, quote }: PasteProblem, chosen = ''): string {
  if (!isOwn(name)) return problemWords({ problem: name, what, quote }, chosen);
  const problem = ownProblem(name, what);
  return quote === undefined ? problem : lineWords.quoted({ problem, quote });
}

/** Problems that only a list can have, or that a list says otherwise. */
function isOwn(problem: string): problem is OwnProblem {
  return Object.hasOwn(pasteProblems, problem);
}

function ownProblem(problem: OwnProblem, what = recordColumn): string {
  return problem === 'emptyCell' ? pasteProblems.emptyCell({ what }) : pasteProblems[problem];
}

/** What was understood of a line. */
export function understood({ issueKey, object, id }: ListedPair): string {
  return `${issueKey} → ${object} ${id}`;
}

/** A column to choose: its heading, and what its records are. */
export function columnName(name: string, object: string | null): string {
  return object === null ? name : `${name} (${object})`;
}

/** Said of a line whose issue is in another project; `moved`: the key it has there, where it was named by a former one. */
export function otherProject(project: string, moved: string | null): string {
  return moved === null ? paste.otherProject({ project }) : paste.movedAway({ key: moved, project });
}

/** How the lines of a list stand, in one sentence. */
export function pasteSummary(ready: number, bad: number, aside: number): string {
  const parts = [
    paste.readySum({ count: ready }),
    ...(bad > 0 ? [paste.badSum({ count: bad })] : []),
    ...(aside > 0 ? [paste.asideSum({ count: aside })] : []),
  ];
  return parts.join(', ');
}
