import { answersShape, defaultAnswers, type Answers } from './answers';
import { cleaned } from './reading/cleaned';
import { ownProblems } from './reading/field-rules';
import { jointProblems } from './reading/joint-rules';
import { isFieldName, shapeProblems } from './reading/shape-problems';
import { isUsed } from './fields';
import type { Problem } from './problems';

/** Answers that can be built from, or everything that is wrong with them. */
export type ReadAnswers =
  | { readonly answers: Answers; readonly problems?: never }
  | { readonly answers?: never; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Answers from a form or a file. What a file leaves out is `defaultAnswers`'; nothing else is supposed. An address pasted
 * from a screen of the org becomes the org's My Domain host. What no other answer uses is not judged, and comes back as its
 * default, so that it cannot change a bundle.
 */
export function readAnswers(given: unknown): ReadAnswers {
  const read = answersShape.safeParse(withDefaults(given));
  if (!read.success) return found(shapeProblems(read.error.issues)) ?? unreadable;
  const answers = withoutUnused(cleaned(read.data));
  return found(onePerText([...ownProblems(answers), ...jointProblems(answers)])) ?? { answers };
}

const unreadable: ReadAnswers = { problems: [{ field: 'answers', code: 'wrongKind' }] };

function found(problems: readonly Problem[]): ReadAnswers | null {
  const [first, ...others] = problems;
  return first ? { problems: [first, ...others] } : null;
}

/** A text has one thing wrong with it at a time; of the objects, each has its own. */
function onePerText(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ field }, index) =>
      field === 'objects' || problems.findIndex((problem) => problem.field === field) === index,
  );
}

function withDefaults(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return { ...defaultAnswers, ...given };
}

function withoutUnused(answers: Answers): Answers {
  const names = Object.keys(answersShape.shape).filter(isFieldName);
  const unused = names.filter((name) => !isUsed(name, answers));
  return { ...answers, ...Object.fromEntries(unused.map((name) => [name, defaultAnswers[name]])) };
}
