import { wireError, type WireError } from '../contract/errors';
import type { AppError } from './app-error';

/** An error as it may cross the border: its code, a reference, and its facts as far as they fit the contract. */
export function toWireError({ code, facts }: AppError, reference: string): WireError {
  const told = wireError.safeParse({ ...facts, code, reference });
  return told.success ? told.data : { code, reference };
}
