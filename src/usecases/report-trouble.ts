import type { WireError } from '../contract/errors';
import { asAppError } from '../domain/consequence';
import { toWireError } from '../domain/wire-error';
import type { Ports } from '../ports';

/** Makes of a trouble that is part of an answer what may cross the border, and logs its cause under the same reference. */
export function reportTrouble(
  ports: Pick<Ports, 'log' | 'newReference'>,
  event: string,
  thrown: unknown,
): WireError {
  const error = asAppError(thrown);
  const reference = ports.newReference();
  ports.log.trouble(event, { code: error.code, reference }, error);
  return toWireError(error, reference);
}
