import type { StepState } from '../../../src/contract/setup/steps';
import type { GlyphName } from '../../shared/ui/glyph';

/** The steps of the page, in the order in which people need them. */
export const stepNames = ['needs', 'answers', 'bundle', 'check', 'live', 'ends'] as const;
export type StepName = (typeof stepNames)[number];

/** How far each step has come. */
export type StepStates = Readonly<Record<StepName, StepState>>;

/** The sign of each state, beside its words. */
export const stateSigns = {
  done: 'success',
  toDo: 'open',
  cannotTell: 'none',
} as const satisfies Record<StepState, GlyphName>;
