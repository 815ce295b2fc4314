import type { LineProblem } from '../../../src/contract/record/read-records';
import { prefixOf } from '../../../src/contract/record/prefixes';
import { lines } from '../messages/en.yml';

/** A problem with what it is about. `quote` is the part of the line that is wrong, where it is not all of it. */
export interface ProblemTold {
  readonly problem: LineProblem;
  readonly what?: string | undefined;
  readonly quote?: string | undefined;
}

/** What is wrong with a line, to stand after what was typed. `chosen` is the object type somebody chose, '' for none. */
export function problemWords(told: ProblemTold, chosen: string): string {
  const problem = plainProblem(told, chosen);
  return told.quote === undefined ? problem : lines.quoted({ problem, quote: told.quote });
}

function plainProblem({ problem, what }: ProblemTold, chosen: string): string {
  switch (problem) {
    case 'unlinkable':
      return what === undefined ? lines.unlinkableThing : lines.unlinkable(named(what));
    case 'objectMismatch':
      return what ? lines.objectMismatch(named(what)) : lines.objectsMismatch;
    case 'otherObject':
      return otherObject(what, chosen);
    default:
      return lines[problem];
  }
}

function otherObject(what: string | undefined, chosen: string): string {
  if (what !== undefined) return lines.otherObjectNamed({ ...named(what), chosen });
  const prefix = prefixOf(chosen);
  return prefix === null ? lines.otherObject : lines.otherPrefix({ chosen, prefix });
}

function named(what: string): { readonly what: string; readonly vowel: boolean } {
  return { what, vowel: /^[aeio]/i.test(what) };
}
