import type { FieldName } from '../../../src/setup/answers';
import type { Problem } from '../../../src/setup/problems';
import { answers as answerWords } from '../messages/en.yml';

/** What is wrong with an answer, and how to mend it. */
function problemWords({ code, detail = '' }: Problem): string {
  const words = answerWords.problemAt[code];
  return typeof words === 'string' ? words : words({ detail });
}

/** What is wrong at one field, in one text; undefined where it is fine. */
export function problemAt(problems: readonly Problem[], field: FieldName | 'answers'): string | undefined {
  const found = problems.filter((problem) => problem.field === field).map(problemWords);
  return found.length === 0 ? undefined : found.join(' ');
}
