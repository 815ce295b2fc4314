import type { WireError } from '../../src/contract/errors';
import type { RunChoice } from '../../src/contract/runs/choice';
import type { MadeFile } from '../shared/files/save-file';

/**
 * Begins a run with its preview, and shows it: null. An error means that nothing began; where another run is in the way,
 * the page says so itself and the answer is null too. `leftOut` are the lines of a list that are in no pair.
 */
export type Begin = (choice: RunChoice, leftOut?: MadeFile | null) => Promise<WireError | null>;
