import * as z from 'zod/mini';
import { wireError } from '../../src/contract/errors';
import { jqlError } from '../../static/runs/words/choose';
import { narrowed } from '../system/runs/linked-issues';
import { runningBulk } from '../system/runs/running-bulk';
import { situations } from './situations';

const refinement = z.object({ jql: z.string(), user: z.optional(z.string()) });
/** More than Jira gives on one page. */
const allOfOps = 250;

/** Every situation that is a refinement: what it finds, or the words at its field. */
describe('refinements people enter', () => {
  const bulk = runningBulk({ operations: allOfOps });
  const cases = situations.flatMap(({ id, note, situation, expected }) => {
    const read = refinement.safeParse(situation);
    return read.success ? [{ id, note, expected, ...read.data }] : [];
  });

  test('there are some', () => {
    expect(cases.map(({ id }) => id)).toEqual(['S03', 'S04', 'S06', 'S08', 'S10', 'S11', 'S13', 'S14']);
  });

  test.each(cases)('$id: $note', async ({ jql, user = 'ada', expected }) => {
    const answer = await bulk().ask('previewRun', { choice: narrowed(jql) }, { user });
    if (/^(refused|Jira’s words)/.test(expected)) {
      if (answer.ok) throw new Error(`${jql} was taken`);
      const words = jqlError(wireError.parse(answer.error));
      expect(words).toMatch(/^Jira says: .{10,}/);
      // Nothing of it is about what the app put around it.
      expect(words).not.toMatch(/project|10002|ORDER BY/);
      return;
    }
    if (!answer.ok) throw new Error(`${jql} was refused: ${answer.error.code}`);
    const { current } = z.object({ current: z.object({ id: z.string() }) }).parse(await opened(user));
    const { plan, phase, expectedIssues } = await bulk().reaches(current.id, undefined, { user });
    expect(phase).toBe('ready');
    expect(plan.issues).toBe(expectedOf(expected, expectedIssues));
    await bulk().view('cancelRun', current.id, {}, { user });
  });

  async function opened(user: string): Promise<unknown> {
    const answer = await bulk().ask('openBulk', {}, { user });
    return answer.ok ? answer.data : null;
  }

  /** How many issues a situation is to find; where only the same as in the count is asked for, that. */
  function expectedOf(expected: string, counted: number | null): number | null {
    if (expected === 'the whole project') return allOfOps;
    const told = /^(\d+) issues/.exec(expected)?.[1];
    if (told !== undefined) return Number(told);
    expect(counted).toBeGreaterThan(0);
    return counted;
  }
});
