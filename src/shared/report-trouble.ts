import type { WireError } from '../contract/errors';
import { asAppError } from './consequence';
import { toWireError } from './wire-error';
import type { Log } from './log';

/** What reporting a trouble needs of the world. */
export interface ReportNeeds {
  readonly log: Log;
  readonly newReference: () => string;
}

/** Turns trouble that is part of an answer into what may cross the border, and logs its cause under the same reference. */
export function reportTrouble({ log, newReference }: ReportNeeds, event: string, thrown: unknown): WireError {
  const error = asAppError(thrown);
  const reference = newReference();
  log.trouble(event, { code: error.code, reference }, error);
  return toWireError(error, reference);
}
