import { tokenText } from '../../ports';
import { nextToken, prepared } from '../../rotating-world';
import type { RunLine } from './a-run-line';

/** A token is prepared; then the one in use is refused, and nobody answers about the prepared one. */
export async function refusedWhileSilent(line: RunLine): Promise<void> {
  await prepared(line.world, nextToken);
  line.write = { status: 401 };
  line.read = (token) => (token === tokenText ? { status: 401 } : { silence: 'ECONNREFUSED' });
}
