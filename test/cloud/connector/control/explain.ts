import type * as z from 'zod/mini';

/** Explains in one line what is wrong with an input, and where. zod/mini has no messages of its own. */
export function explain(error: z.core.$ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${reasonOf(issue)}`).join('; ');
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `must be ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}
