import type { Mirror } from '../../src/contract/links/mirror';
import type { Issues } from '../../src/ports/jira';

/** What an issue's site answers, or that it is down. */
type Up = <T>(effect: () => T) => Promise<T>;

interface Site {
  readonly projectId: string;
  /** By issue id, in the order of their last change. */
  readonly mirrors: ReadonlyMap<string, Mirror>;
  anyIssue(): string | null;
  isHidden(issueId: string): boolean;
}

/** Issues in memory, with their mirrors. The one with the id 20 has the key SUP-20. */
export function inMemoryIssues(up: Up, { projectId, mirrors, anyIssue, isHidden }: Site): Issues {
  return {
    get: (_as, id) => up(() => ({ id, projectId, mirror: mirrors.get(id) ?? null })),
    findAny: () => up(anyIssue),
    findLinked: () =>
      up(() => ({
        issues: [...mirrors].flatMap(([id, mirror]) => (mirror.count > 0 ? [{ id, projectId, mirror }] : [])),
        next: null,
      })),
    findLinkedTo: (_as, recordIds) =>
      up(() =>
        [...mirrors].flatMap(([id, mirror]) => {
          const named = new Set(mirror.records.split(' '));
          const isFound = !isHidden(id) && recordIds.some((recordId) => named.has(recordId));
          return isFound ? [{ id, key: `SUP-${id}`, recordIds: named }] : [];
        }),
      ),
  };
}
