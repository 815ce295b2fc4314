import { useContext, useDeferredValue, useMemo } from 'react';
import type { ListedPair } from '../../../src/contract/runs/choice';
import { readObjectName } from '../../../src/contract/record/object-name';
import { type Orgs, otherOrgs } from '../../../src/contract/record/other-orgs';
import { SiteUrl } from '../items/issue-link';
import type { RecordColumn } from './columns-of';
import { readTable } from './read-pairs';
import { useIssueFacts } from './use-issue-facts';
import { type Verdict, verdictsOf } from './verdicts-of';

/** What somebody pasted and chose for it. */
export interface ListWish {
  readonly text: string;
  readonly object: string;
  readonly column: number | null;
  /** The hosts of other orgs whose records are meant. */
  readonly confirmed: readonly string[];
}

/** A pasted list as it is understood: a verdict per line, the pairs to send, and how far the look-up in Jira is. */
export interface PastedList {
  readonly verdicts: readonly Verdict[];
  readonly pairs: readonly ListedPair[];
  readonly bad: number;
  /** The columns a person has to choose from, where more than one names records; else none. */
  readonly columns: readonly RecordColumn[];
  readonly orgs: Orgs;
  /** The hosts of the lines that are sent: of the home org, and of others that were confirmed. */
  readonly hosts: readonly string[];
  /** Whether the verdicts are still of an older text. */
  readonly isBehind: boolean;
  readonly check: ReturnType<typeof useIssueFacts>;
}

/** Reads a pasted list behind the typing, so that thousands of lines never hold it up. `savedHost`: the org of the settings. */
export function usePastedList(wish: ListWish, projectId: string, savedHost: string | null): PastedList {
  const { text, column, confirmed } = wish;
  const siteUrl = useContext(SiteUrl);
  const calmText = useDeferredValue(text);
  const object = useDeferredValue(readObjectName(wish.object));
  const { lines, columns } = useMemo(
    () => readTable(calmText, { object, column }),
    [calmText, object, column],
  );
  const check = useIssueFacts(lines);
  const { facts } = check;
  const orgs = useMemo(
    () =>
      otherOrgs(
        lines.map((line) => (line.state === 'pair' ? line.host : null)),
        savedHost,
      ),
    [lines, savedHost],
  );
  const verdicts = useMemo(() => {
    const unconfirmed = new Set(orgs.others.filter((host) => !confirmed.includes(host)));
    return verdictsOf(lines, { facts, projectId, siteUrl, chosen: object ?? '', unconfirmed });
  }, [lines, facts, projectId, siteUrl, object, orgs, confirmed]);
  const hosts = useMemo(
    () => [...new Set(verdicts.flatMap(({ pair, host }) => (pair && host !== null ? host : [])))],
    [verdicts],
  );
  const pairs = useMemo(() => {
    // Without an address in the settings, what was pasted is all that tells where a record is.
    const own = savedHost === null ? hosts : orgs.others;
    return verdicts.flatMap(({ pair, host }): ListedPair[] => {
      if (pair === null) return [];
      return [host !== null && own.includes(host) ? { ...pair, org: hosts.indexOf(host) } : pair];
    });
  }, [verdicts, hosts, orgs, savedHost]);
  const bad = useMemo(() => verdicts.filter(({ kind }) => kind === 'bad').length, [verdicts]);
  return { verdicts, pairs, bad, columns, orgs, hosts, isBehind: calmText !== text, check };
}
