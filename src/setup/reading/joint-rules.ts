import { isObjectName } from '../../contract/record/object-name';
import type { Answers, FieldName } from '../answers';
import { hasApp, needs } from '../fields';
import { isDeveloperName, longestAppName, longestCredentialName } from '../names';
import type { Problem, ProblemCode } from '../problems';

/** What is wrong with answers taken together, and with the objects to be read. */
export function jointProblems(answers: Answers): readonly Problem[] {
  return [...needProblems(answers), ...nameProblems(answers), ...objectProblems(answers)];
}

function needProblems(answers: Answers): readonly Problem[] {
  return needs.some((need) => answers[need]) ? [] : [{ field: 'answers', code: 'nothingNeeded' }];
}

/** Names with their prefix: they have to fit, and no two credentials may have one name. */
function nameProblems(answers: Answers): readonly Problem[] {
  const credentials = [
    ['jiraCredential', answers.callJira],
    ['salesforceCredential', answers.callSalesforce],
  ] as const;
  const named = credentials.flatMap(([field, isUsed]) => (isUsed ? [field] : []));
  return [
    ...(hasApp(answers) ? nameProblem(answers, 'appName', longestAppName) : []),
    ...(answers.callSalesforce ? nameProblem(answers, 'providerName', longestCredentialName) : []),
    ...named.flatMap((field) => nameProblem(answers, field, longestCredentialName)),
    ...(named.length === 2 && same(answers.jiraCredential, answers.salesforceCredential)
      ? [{ field: 'salesforceCredential', code: 'nameTwice', detail: answers.salesforceCredential } as const]
      : []),
  ];
}

/** Salesforce tells names apart without regard to capitals. */
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function nameProblem(
  answers: Answers,
  field: 'appName' | 'providerName' | 'jiraCredential' | 'salesforceCredential',
  longest: number,
): readonly Problem[] {
  if (!isDeveloperName(answers[field])) return [];
  const detail = `${answers.prefix}${answers[field]}`;
  if (detail.length > longest) return [{ field, code: 'nameTooLong', detail }];
  // A prefix may bring two underscores together.
  return isDeveloperName(detail) ? [] : [{ field: 'prefix', code: 'notAName', detail }];
}

function objectProblems({ readSalesforce, objects }: Answers): readonly Problem[] {
  if (!readSalesforce) return [];
  if (objects.length === 0) return [{ field: 'objects', code: 'empty' }];
  return objects.flatMap(({ name, fields }, index) => [
    ...(isObjectName(name) ? [] : [objectProblem('notAnObject', name)]),
    ...(objects.slice(0, index).some((other) => same(other.name, name))
      ? [objectProblem('objectTwice', name)]
      : []),
    ...fields.flatMap((field, place) => {
      const code = fieldProblem(field, fields.slice(0, place));
      return code === null ? [] : [objectProblem(code, `${name}.${field}`)];
    }),
  ]);
}

const apiField =
  /^(?:[A-Za-z](?:[A-Za-z0-9]|_(?!_))*__)?[A-Za-z](?:[A-Za-z0-9]|_(?!_))*(?:__(?:c|pc|s|latitude|longitude))?$/i;

function fieldProblem(field: string, before: readonly string[]): ProblemCode | null {
  if (field.length > 80 || !apiField.test(field.replaceAll('.', ''))) return 'notAField';
  if (field.includes('.')) return 'fieldThroughRelation';
  return before.some((other) => same(other, field)) ? 'fieldTwice' : null;
}

function objectProblem(code: ProblemCode, detail: string): Problem & { readonly field: FieldName } {
  return { field: 'objects', code, detail: detail.slice(0, 200) };
}
