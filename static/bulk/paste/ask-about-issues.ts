import { checkIssues, issuesPerCheck, type IssueFact } from '../../shared/bridge/check-issues';

/** What came of one batch: facts by key, null for an issue Jira does not show; or null when Jira could not be asked. */
export type BatchNews = ReadonlyMap<string, IssueFact | null> | null;

/** So many questions are under way at a time: Jira limits what one person may ask at once. */
const atOnce = 3;

/** Asks Jira about issues in batches, and tells of each; no new batch begins once `isWanted` says no. */
export async function askAboutIssues(
  keys: readonly string[],
  isWanted: () => boolean,
  tell: (news: BatchNews) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(keys.length / issuesPerCheck) }, (_, n) =>
    keys.slice(n * issuesPerCheck, (n + 1) * issuesPerCheck),
  );
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch && isWanted(); batch = batches.shift()) {
      const found = await checkIssues(batch);
      tell(found && new Map(batch.map((key) => [key, found.get(key) ?? null])));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
