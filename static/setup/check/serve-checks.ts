import { checkFiles } from '../../../src/setup/check/check-files';
import type { DroppedFile } from '../../../src/setup/check/dropped-file';
import { toWorker, type FromWorker, type ToWorker } from './messages-between';

/** The worker's end of the line to the page. */
export interface Line {
  readonly say: (message: FromWorker) => void;
  readonly onMessage: (hear: (message: unknown) => void) => void;
}

/** How long the worker works before it looks up, in milliseconds: a wish to stop is heard no later, and progress told as often. */
const stretchMs = 50;

/** Checks what the page asks for, one check at a time; a new one ends the one before it. */
export function serveChecks({ say, onMessage }: Line): void {
  let current = 0;
  onMessage((message) => {
    const parsed = toWorker.safeParse(message);
    if (!parsed.success) return say({ kind: 'failed' });
    current++;
    if (parsed.data.kind === 'check') void run(parsed.data, say, current, (mine) => mine !== current);
  });
}

type Asked = Extract<ToWorker, { readonly kind: 'check' }>;

async function run(
  { files, known }: Asked,
  say: Line['say'],
  mine: number,
  isOver: (mine: number) => boolean,
): Promise<void> {
  let lookedUpAt = performance.now();
  try {
    const result = await checkFiles(files.map(dropped), known, {
      shouldStop: () => isOver(mine),
      onProgress: async (progress) => {
        if (performance.now() - lookedUpAt < stretchMs) return;
        say({ kind: 'progress', ...progress });
        // Messages are only heard between tasks.
        await new Promise((resume) => setTimeout(resume));
        lookedUpAt = performance.now();
      },
    });
    say(
      result.kind === 'stopped'
        ? result
        : { ...result, findings: [...result.findings], troubles: [...result.troubles] },
    );
  } catch {
    // Nothing that is in a file rejects; what does is our own fault, and the page says so.
    say({ kind: 'failed' });
  }
}

function dropped({ path, file }: Asked['files'][number]): DroppedFile {
  return { path, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}
