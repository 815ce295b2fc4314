import * as z from 'zod/mini';
import { generated } from './operations';
import { seededIssue, type SeededProject } from './seeded-issue';
import issues from './support-desk.json';

/** The ids used in examples of the Connector's documentation. The last two issues of the desk have them. */
const documentedIds = [10173, 11816];

/** The first id of generated issues, far from any other project's ids. */
const generatedIds = 2_000_001;

/** Forty hand-written issues of a support desk, followed by generated ones if more are requested. */
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
