import type { ErrorCode, Origin } from '../../../src/contract/errors';
import type { RunLine } from './a-run-line';

/** Why a run rests or waits: what led to it, the code it is stored with, and what must be read. */
export interface Rest {
  readonly code: ErrorCode;
  readonly by: Origin | null;
  /** How many issues the project has; 20 where nothing is said, more than ten troubles and what is in flight. */
  readonly issues?: number;
  readonly led: (line: RunLine) => Promise<unknown>;
  readonly says: RegExp;
  readonly next: RegExp;
  readonly ways: readonly string[];
  /** What is not said, or not offered. */
  readonly not?: RegExp;
}

export type Rests = Readonly<Record<string, Rest>>;
