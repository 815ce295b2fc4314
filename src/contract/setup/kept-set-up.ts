import * as z from 'zod/mini';

/** Bounds of what is kept of a set-up: steps, entries of one list or group of answers, and characters of one answer. */
const mostSteps = 80;
const mostEntries = 60;
const longestAnswer = 2_000;

const name = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/));

const plainAnswer = z.union([
  z.string().check(z.maxLength(longestAnswer)),
  z.number(),
  z.boolean(),
  z.null(),
]);
const list = <S extends z.ZodMiniType>(of: S) => z.array(of).check(z.maxLength(mostEntries));
const group = <S extends z.ZodMiniType>(of: S) =>
  z.record(name, of).check(z.refine((entries) => Object.keys(entries).length <= mostEntries));

/** One level of answers holds plain ones, lists and groups of the level below. */
const innermost = z.union([plainAnswer, list(plainAnswer), group(plainAnswer)]);
const answer = z.union([plainAnswer, list(innermost), group(innermost)]);

/**
 * What an admin answered, as bounded JSON: groups of named answers, three levels deep. Which answers there are is the
 * bundle's to say: whoever reads them back reads them as the bundle reads a file of answers, and takes nothing on trust. Never
 * a secret: what looks like one is refused.
 */
export const setUpAnswers = group(answer);
export type SetUpAnswers = z.output<typeof setUpAnswers>;

/** How far a step has come, as an admin ticked it. */
export const stepState = z.enum(['done', 'toDo', 'cannotTell']);
export type StepState = z.output<typeof stepState>;

/** Steps by their names. A step that is missing was never ticked. */
export const setUpSteps = z
  .record(name, stepState)
  .check(z.refine((steps) => Object.keys(steps).length <= mostSteps));
export type SetUpSteps = z.output<typeof setUpSteps>;
