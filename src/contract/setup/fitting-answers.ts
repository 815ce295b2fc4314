import * as z from 'zod/mini';
import { setUpAnswers, type SetUpAnswers } from './answers';

/** Answers as they were kept, and whether all that was kept is among them. */
interface FittingAnswers {
  readonly answers: SetUpAnswers;
  readonly isWhole: boolean;
}

const kept = z.record(z.string(), z.unknown());

/**
 * Those of the kept answers that have the form this release asks for, one by one: what another release asked otherwise is left
 * out, and asked again, without loss of the rest. `shape` is how the reader takes them.
 */
export function fittingAnswers(
  given: unknown,
  shape: z.ZodMiniType<SetUpAnswers> = setUpAnswers,
): FittingAnswers {
  const all = Object.entries(kept.safeParse(given).data ?? {});
  const fitting = all.filter(([name, value]) => shape.safeParse({ [name]: value }).success);
  return { answers: shape.parse(Object.fromEntries(fitting)), isWhole: fitting.length === all.length };
}
