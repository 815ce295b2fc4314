import type { ErrorCode, Origin, Source, WireError } from '../../../src/contract/errors';
import { clauses, quotedFrom as quoted, refusalFixes } from '../messages/en.yml';

/** A trouble and whose it is, as far as anybody noted that. */
export interface Trouble extends Source {
  readonly code: ErrorCode;
}

/** What happened, as part of a sentence, where that depends on who caused it; null where the code alone says it. */
export function clauseOf({ code, by, status }: Trouble): string | null {
  if (code === 'CONNECTOR_DOWN') {
    if (by === 'app') return clauses.noTime;
    return status === undefined ? null : answeredBadly(by, status);
  }
  if (by === undefined) return null;
  if (code === 'RATE_LIMITED') return clauses.slowDown[by];
  if (code !== 'PLATFORM_DOWN') return null;
  return status === undefined || by === 'app' ? clauses.silent[by] : answeredBadly(by, status);
}

/** "the Connector answered with an error (503)": who answers is reached, whatever it says. */
export function answeredBadly(by: Origin = 'connector', status: number): string {
  return status >= 400 ? clauses.badAnswer({ by, status }) : clauses.unreadable({ by });
}

/** Whose words are quoted. */
export function quotedFrom(by: Origin | undefined): string {
  return by === 'jira' || by === 'forge' ? quoted[by] : quoted.connector;
}

/** What a refusal means by its status, where that says more than that it was one. */
export function refusalClause({ by, status }: Source): string {
  if (by === 'jira') return clauses.refusedByJira;
  if (status === 401) return clauses.refusedThisOne;
  if (status === 404) return clauses.notFound;
  return status === 502 ? clauses.notIntoSalesforce : clauses.refused;
}

/**
 * A refusal's next step, with the two bindings that may differ where the site has several connections. The Connector has
 * not published how it refuses a project, so this is said of every refusal that does not say something else.
 */
export function withBindings(
  fix: string,
  { by, status = 0, sentThrough: name }: Pick<WireError, 'by' | 'status' | 'sentThrough'>,
): string {
  if (name === undefined || by === 'jira' || elsewhere.includes(status)) return fix;
  return refusalFixes.twoBindings({ fix, name });
}

/** Statuses that say what a refusal is about. */
const elsewhere: readonly number[] = [401, 404, 502];

/** Who can put a refusal right, and how: what is quoted is referred to only where something is. */
export function refusalFix({ by, status }: Source, isQuoted: boolean): string {
  if (by === 'jira') return isQuoted ? refusalFixes.reasonOfJira : refusalFixes.noReasonOfJira;
  if (status === 404) return refusalFixes.notFound;
  if (status === 502) return refusalFixes.salesforce;
  return isQuoted ? refusalFixes.quoted : refusalFixes.noReason;
}
