import type { Pause } from '../../../src/contract/runs/run-view';
import { answeredBadly, clauseOf, refusalClause, refusalFix } from '../../shared/words/sources';
import { jiraSilent, reasons } from '../messages/en.yml';

/** Why a run pauses, as the end of a sentence, and who can mend it. */
interface Reason {
  readonly because: string;
  readonly fix: string;
}

/** What a trouble means for a whole run, whose it is, and who can mend it. */
export function reasonOf({
  code,
  detail,
  source = {},
}: Pick<Extract<Pause, { by: 'trouble' }>, 'code' | 'source' | 'detail'>): Reason {
  const { by, status } = source;
  const reason: Reason = reasons[code];
  if (code === 'OUTCOME_UNKNOWN' && status !== undefined)
    return { ...reason, because: answeredBadly(by, status) };
  if (code === 'REFUSED') {
    return { because: refusalClause({ by, status }), fix: refusalFix({ by, status }, Boolean(detail)) };
  }
  const clause = clauseOf({ code, by, status });
  if (code === 'PLATFORM_DOWN' && by === 'jira' && status === undefined)
    return { ...reason, because: jiraSilent };
  return clause === null ? reason : { ...reason, because: clause };
}
