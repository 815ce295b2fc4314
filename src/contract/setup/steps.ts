import * as z from 'zod/mini';

/** How many steps a set-up may have. */
const mostSteps = 80;

const name = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/));

/** How far a step has come, as an admin ticked it. */
const stepState = z.enum(['done', 'toDo', 'cannotTell']);
export type StepState = z.output<typeof stepState>;

/** Steps by their names, which the bundle gives. A step that is missing was never ticked. */
export const setUpSteps = z
  .record(name, stepState)
  .check(z.refine((steps) => Object.keys(steps).length <= mostSteps));
export type SetUpSteps = z.output<typeof setUpSteps>;
