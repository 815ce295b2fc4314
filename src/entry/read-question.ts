import type * as z from 'zod/mini';
import { AppError } from '../shared/app-error';

const mostFields = 20;
const plainName = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/**
 * Reads a question, strictly. A refusal names the fields and never repeats their values.
 * @throws AppError INVALID_INPUT
 */
export function readQuestion<S extends z.ZodMiniType>(
  shape: S,
  payload: unknown,
  largestBytes: number,
): z.output<S> {
  if (isTooLarge(payload, largestBytes)) throw malformed(['question']);
  const read = shape.safeParse(payload);
  if (read.success) return read.data;
  throw malformed(read.error.issues.flatMap(fieldsOf));
}

/** An error that says which fields do not fit. */
export function malformed(fields: readonly string[]): AppError {
  const named = [...new Set(fields)].slice(0, mostFields);
  return new AppError('INVALID_INPUT', {
    fields: named.map((field) => ({ field, problem: 'malformed' as const })),
  });
}

function isTooLarge(payload: unknown, largestBytes: number): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(payload)) > largestBytes;
  } catch {
    // Too deeply nested to be serialized.
    return true;
  }
}

/**
 * The place of a problem, as `records.0.id`. An unknown field is named only if its name looks like a name and not like
 * a value.
 */
function fieldsOf(issue: z.core.$ZodIssue): readonly string[] {
  const place = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [place || 'question'];
  return issue.keys.map((key) => [place, plainName.test(key) ? key : 'unknown'].filter(Boolean).join('.'));
}
