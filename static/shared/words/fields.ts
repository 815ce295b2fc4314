import type { WireError } from '../../../src/contract/errors';
import { fields } from '../messages/en.yml';

/** The words for one field of a refused form; undefined where that field is fine. */
export function fieldError(error: WireError | null, field: string): string | undefined {
  const found = error?.fields?.find((problem) => problem.field.split('.').at(-1) === field);
  return found && fields[found.problem];
}
