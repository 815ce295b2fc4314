import { previewRun } from '../../../src/runs/preview-run';
import { AppError } from '../../../src/shared/app-error';
import { projectId } from '../../builders';
import { deliver, deliverAll, nextLetter, paula, preview, start, wholeProject } from '../../run-world';
import type { RunLine } from './a-run-line';
import type { Answer } from './answering-world';

/** Previews well, then pushes while the Connector answers so. */
export const pushing =
  (write: Answer, read?: Answer) =>
  async (line: RunLine): Promise<void> => {
    const runId = await preview(line.world);
    await start(line.world, runId);
    line.write = write;
    if (read) line.read = read;
    await deliverAll(line.world);
  };

/** Previews while the Connector answers so. */
export const previewing =
  (read: Answer) =>
  async (line: RunLine): Promise<void> => {
    line.read = read;
    await preview(line.world);
  };

/** Starts a push, then something happens before its first delivery. */
export const startedThen =
  (happens: (line: RunLine) => unknown, worked: Worked = ({ world }) => deliverAll(world)) =>
  async (line: RunLine): Promise<void> => {
    await start(line.world, await preview(line.world));
    await happens(line);
    await worked(line);
  };

/** The same while storage is silent for what the deliveries ask it. */
export const startedInSilence =
  (worked: Worked) =>
  async (line: RunLine): Promise<void> => {
    await start(line.world, await preview(line.world));
    const silent = new AppError('PLATFORM_DOWN', { by: 'forge' });
    const rights = jest.spyOn(line.world.runs, 'rights').mockRejectedValue(silent);
    await worked(line);
    rights.mockRestore();
  };

/** Begins a preview while the Connector answers so, and works on it once. */
export const beganReading =
  (read: Answer) =>
  async (line: RunLine): Promise<void> => {
    line.read = read;
    await previewRun(line.world.ports)(paula, { projectId, choice: wholeProject });
    await deliverOnce(line);
  };

/** How a run is worked on, once or until nothing is left to do. */
type Worked = (line: RunLine) => Promise<void>;

/** Delivers the next event, once. */
export async function deliverOnce({ world }: RunLine): Promise<void> {
  const letter = nextLetter(world);
  if (letter) await deliver(world.ports, letter);
}

/** The whole day, one delivery after the other. */
export async function deliverForHours(line: RunLine): Promise<void> {
  for (let deliveries = 0; deliveries < 500 && line.world.events.length > 0; deliveries++)
    await deliverOnce(line);
}

/** An answer that asks to wait, by the Connector or by Forge in its place. */
export const busy = (by: 'connector' | 'forge'): Answer => ({
  status: 429,
  headers: { 'retry-after': '800', ...(by === 'forge' ? { 'forge-proxy-error': 'RATE_LIMIT' } : {}) },
});
