import type { Known } from '../../../../../src/setup/check/known';
import type { Files } from '../files';

/** Files that break a rule in one place, and files that come as near to it as one may. */
export interface Example {
  readonly fails: Files;
  readonly passes: Files;
  /** Where the finding is told; the words of it that matter. */
  readonly path: string;
  readonly value?: string;
  readonly wanted?: string;
  readonly known?: Known;
}
