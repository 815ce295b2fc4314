import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const situation = z.object({
  id: z.string(),
  note: z.string(),
  situation: z.unknown(),
  expected: z.string(),
});
type Situation = z.output<typeof situation>;

/** The situations from the field; README.md beside them says what they are. */
export const situations: readonly Situation[] = z
  .array(situation)
  .parse(JSON.parse(readFileSync(path.join(__dirname, 'situations.json'), 'utf8')));

/** One of them, in the shape its test reads; one that is not there, or is of another shape, fails. */
export function situationOf<S extends z.ZodMiniType>(
  id: string,
  shape: S,
): Omit<Situation, 'situation'> & { readonly situation: z.output<S> } {
  const found = situations.find((each) => each.id === id);
  if (!found) throw new Error(`no situation ${id}`);
  return { ...found, situation: shape.parse(found.situation) };
}
