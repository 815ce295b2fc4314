import { issuesByName, namesAtOnce, type Renames } from '../../../src/contract/runs/named-issues';
import { checkIssues, type IssueFact } from '../../shared/bridge/check-issues';

/** What came of one batch: facts by key, null for an issue Jira does not show; or null when Jira could not be asked. */
export type BatchNews = ReadonlyMap<string, IssueFact | null> | null;

/** So many questions are under way at a time: Jira limits what one person may ask at once. */
const atOnce = 3;

/**
 * So many questions one look-up asks at the most, of fifty that a list of 5,000 present keys takes: former keys take more, and
 * what is left then can be asked about again, or is left to the preview.
 */
const mostQuestions = 200;

/** Asks Jira about issues in batches, and tells of each; no new batch begins once `isWanted` says no. */
export async function askAboutIssues(
  keys: readonly string[],
  isWanted: () => boolean,
  tell: (news: BatchNews) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(keys.length / namesAtOnce) }, (_, n) =>
    keys.slice(n * namesAtOnce, (n + 1) * namesAtOnce),
  );
  const renames: Renames = new Map();
  let asked = 0;
  const ask = async (names: readonly string[]): Promise<readonly IssueFact[]> => {
    asked += 1;
    if (asked > mostQuestions) throw new Error('too many questions for one look-up');
    return checkIssues(names);
  };
  const newsOf = async (batch: readonly string[]): Promise<BatchNews> => {
    try {
      const found = await issuesByName(batch, ask, renames);
      return new Map(batch.map((key) => [key, found.get(key) ?? null]));
    } catch {
      return null;
    }
  };
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch && isWanted(); batch = batches.shift()) tell(await newsOf(batch));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
