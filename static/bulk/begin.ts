import type { WireError } from '../../src/contract/errors';
import type { RunChoice } from '../../src/contract/bulk/choice';

/**
 * Begins a run with its preview, and shows it: null. An error means that nothing began; where another run is in the way,
 * the page says so itself and the answer is null too.
 */
export type Begin = (choice: RunChoice) => Promise<WireError | null>;
