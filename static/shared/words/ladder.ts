import type { Rung } from '../../../src/contract/settings';
import type { GlyphName } from '../ui/glyph';

/** The steps of the connection test, in their order. */
export const rungWords = {
  reached: 'The Connector’s address can be reached',
  accepted: 'The token is accepted',
  region: 'The region is right',
  readable: 'The links of an issue can be read',
} as const satisfies Record<Rung['name'], string>;

/** How a step ended, in words beside its sign. */
export const rungStates = {
  passed: { sign: 'success', words: 'Passed' },
  failed: { sign: 'error', words: 'Failed' },
  notTried: { sign: 'none', words: 'Not tried' },
} as const satisfies Record<Rung['state'], { readonly sign: GlyphName; readonly words: string }>;

/** The heading over the steps. */
export const ladderTitle = 'Connection test';
