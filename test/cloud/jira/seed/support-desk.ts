import * as z from 'zod/mini';
import { generated } from './operations';
import { seededIssue, type SeededProject } from './seeded-issue';
import issues from './support-desk.json';

/** The ids the Connector's documentation uses in its examples; the last two issues of the desk have them. */
const documentedIds = [10173, 11816];

/** Where the ids of the issues begin that are generated; no other project's come near. */
const generatedIds = 2_000_001;

/** Forty issues of a support desk, written by hand; generated ones after them where more are wished for. */
export function supportDesk(count = 0): SeededProject {
  const parsed = z.array(seededIssue).parse(issues);
  const counted = parsed.length - documentedIds.length;
  const written = parsed.map((issue, index) => ({
    id: documentedIds[index - counted] ?? 10100 + index,
    issue,
  }));
  const more = Array.from({ length: Math.max(0, count - written.length) }, (_, index) => ({
    id: generatedIds + index,
    issue: generated(index),
  }));
  return { key: 'SUP', issues: [...written, ...more] };
}
