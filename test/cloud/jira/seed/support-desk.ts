import * as z from 'zod/mini';
import { seededIssue, type SeededProject } from './seeded-issue';
import issues from './support-desk.json';

/** The ids the Connector's documentation uses in its examples; the last two issues of the desk have them. */
const documentedIds = [10173, 11816];

/** Forty issues of a support desk, written by hand. */
export function supportDesk(): SeededProject {
  const parsed = z.array(seededIssue).parse(issues);
  const counted = parsed.length - documentedIds.length;
  return {
    key: 'SUP',
    issues: parsed.map((issue, index) => ({ id: documentedIds[index - counted] ?? 10100 + index, issue })),
  };
}
