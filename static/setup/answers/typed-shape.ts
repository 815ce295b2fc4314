import * as z from 'zod/mini';
import { answersShape } from '../../../src/contract/setup/answers';

/**
 * Answers as they may stand in the form: more objects than a bundle takes are told at their field, and stay there until
 * somebody shortens them.
 */
export const typedShape = z.strictObject({
  ...answersShape.shape,
  objects: z.array(z.object({ name: z.string(), fields: z.array(z.string()) })),
});
