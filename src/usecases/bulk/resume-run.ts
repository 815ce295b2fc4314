import type { bulkContract } from '../../contract/bulk/bulk';
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import type { ProjectVerb } from '../caller';
import { agreedTo, commandRun, nextEpoch } from './command-run';

/**
 * Lets a paused or stalled run go on, beginning with one item alone. Who resumes agrees to the connection as it is now, and,
 * where the Connector gave one refusal after another, to going on despite that.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE (no turn), PLATFORM_DOWN, RATE_LIMITED: it was not resumed
 */
export function resumeRun(ports: Ports): ProjectVerb<typeof bulkContract.resumeRun> {
  return (caller, { runId }) =>
    commandRun(ports, caller, runId, async (situation) => {
      const { stand, traces, by, at } = situation;
      if (stand.phase !== 'paused' && stand.phase !== 'stalled') return null;
      const connection = await ports.connections.find();
      if (connection === null) throw new AppError('NOT_CONNECTED');
      const { pause } = stand;
      const isAgreed = pause?.by === 'trouble' && pause.why === 'sameRefusal';
      return {
        ...traces.will,
        go: 'on',
        epoch: nextEpoch(situation),
        probe: true,
        despite: traces.will.despite || isAgreed,
        connection: agreedTo(connection),
        by,
        at,
        job: null,
      };
    });
}
