import type { Ports } from '../../ports/ports';

/** So many keys are named for one record. */
const mostKeys = 5;

/**
 * Which other issues these records are linked to, by the mirrors of the issues that the asking person may see: keys by record
 * id. One search of Jira for all of them, over the hundred issues changed last. A mirror may have been written by anybody who
 * may edit its issue; all it can bring is the key of that issue, to somebody who may see it, at a record they have just
 * found. Null where Jira did not say.
 */
export async function alsoOn(
  { issues, log }: Pick<Ports, 'issues' | 'log'>,
  issueId: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  if (recordIds.length === 0) return new Map();
  try {
    const linked = (await issues.findLinkedTo('user', recordIds)).filter(({ id }) => id !== issueId);
    return new Map(
      recordIds.map((recordId) => [
        recordId,
        linked
          .filter((issue) => issue.recordIds.has(recordId))
          .slice(0, mostKeys)
          .map(({ key }) => key),
      ]),
    );
  } catch (error) {
    log.trouble('other issues of records not found', {}, error);
    return null;
  }
}
