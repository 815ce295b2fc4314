import { preview, start } from '../../run-world';
import type { Rests } from './a-rest';
import { busy, deliverOnce } from './lead-to-rest';
import { previewRun } from '../../../src/runs/preview-run';
import { paula, wholeProject } from '../../run-world';
import { AppError } from '../../../src/shared/app-error';
import { projectId } from '../../builders';

const stop = ['Stop reading'];

/** What a run waits for by itself. */
export const waits: Rests = {
  'the Connector asks to wait while its links are read': {
    code: 'RATE_LIMITED',
    by: 'connector',
    led: async (line) => {
      line.read = busy('connector');
      await previewRun(line.world.ports)(paula, { projectId, choice: wholeProject });
      await deliverOnce(line);
    },
    says: /^Waits until \S+ because the Connector asked to slow down$/,
    next: /This concerns everything this site pushes\. The run goes on by itself\./,
    ways: stop,
  },
  'Forge asks to wait in the Connector’s place': {
    code: 'RATE_LIMITED',
    by: 'forge',
    led: async (line) => {
      await start(line.world, await preview(line.world));
      line.write = busy('forge');
      await deliverOnce(line);
    },
    says: /^Waits until \S+ because Forge, the platform this app runs on, asked to slow down$/,
    next: /Nobody here has to mend anything\. The run goes on by itself\./,
    ways: ['Pause', 'Cancel run'],
  },
  'the Connector fails and names a time': {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    led: async (line) => {
      line.read = { status: 503, headers: { 'retry-after': '600' } };
      await previewRun(line.world.ports)(paula, { projectId, choice: wholeProject });
      await deliverOnce(line);
    },
    says: /^Waits until \S+ because the Connector answered with an error \(503\) and named a time to wait$/,
    next: /This concerns everybody who pushes through it\. Nobody here has to mend anything\./,
    ways: stop,
  },
  'storage does not answer': {
    code: 'PLATFORM_DOWN',
    by: 'forge',
    led: async (line) => {
      await start(line.world, await preview(line.world));
      const silent = new AppError('PLATFORM_DOWN', { by: 'forge' });
      const rights = jest.spyOn(line.world.runs, 'rights').mockRejectedValue(silent);
      await deliverOnce(line);
      rights.mockRestore();
    },
    says: /^Waits until \S+ because Forge, the platform this app runs on, does not answer at the moment$/,
    next: /Nobody here has to mend anything\. The run goes on by itself\./,
    ways: ['Pause', 'Cancel run'],
  },
};
