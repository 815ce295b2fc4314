import type { WireError } from '../contract/errors';
import { asAppError } from './consequence';
import { toWireError } from './wire-error';
import type { Log } from './log';

/** Makes of a trouble that is part of an answer what may cross the border, and logs its cause under the same reference. */
export function reportTrouble(
  { log, newReference }: { readonly log: Log; readonly newReference: () => string },
  event: string,
  thrown: unknown,
): WireError {
  const error = asAppError(thrown);
  const reference = newReference();
  log.trouble(event, { code: error.code, reference }, error);
  return toWireError(error, reference);
}
