import type { FieldName } from '../answers';
import { answersShape } from '../answers';
import type { Problem } from '../problems';

/** What a schema says of a value; of zod's issues, the parts that are used. */
interface ShapeIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly keys?: readonly string[];
}

/** A problem for each part of the answers that is not even of the right kind. */
export function shapeProblems(issues: readonly ShapeIssue[]): readonly Problem[] {
  return issues.flatMap((issue): readonly Problem[] => {
    const field = fieldAt(issue.path[0]);
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((detail) => ({ field, code: 'unknownField', detail }));
    }
    if (issue.code === 'too_big') return [{ field, code: issue.origin === 'array' ? 'tooMany' : 'tooLong' }];
    return [{ field, code: 'wrongKind' }];
  });
}

function fieldAt(key: PropertyKey | undefined): Problem['field'] {
  return key !== undefined && isFieldName(key) ? key : 'answers';
}

/** Whether this names an answer. */
export function isFieldName(name: PropertyKey): name is FieldName {
  return typeof name === 'string' && Object.hasOwn(answersShape.shape, name);
}
