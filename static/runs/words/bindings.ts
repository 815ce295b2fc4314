import type { ErrorCode, Source } from '../../../src/contract/errors';
import type { RunView } from '../../../src/contract/runs/run-view';
import { withBindings } from '../../shared/words/sources';

/** What a run was refused, with its next step. */
interface Refused extends Source {
  readonly code: ErrorCode;
  readonly fix: string;
}

/** The next step after a trouble of a run; after a refusal, with the connection the run keeps to where the site has several. */
export function withRunBindings(
  { code, fix, ...source }: Refused,
  { isOneOfSeveral = false, name }: RunView['connection'],
): string {
  const sentThrough = code === 'REFUSED' && isOneOfSeveral ? name : undefined;
  return withBindings(fix, { ...source, sentThrough });
}
