import { ConcurrencyLimiter } from '../../../../src/runs/delivery/concurrency-limiter';
import { Supervisor } from '../../../../src/runs/delivery/supervisor';
import type { RunIntent, Wait } from '../../../../src/runs/model/run';
import { AppError } from '../../../../src/shared/app-error';
import { noon } from '../../../builders';
import { aWorld } from '../../../ports';
import { anIntent, aRun } from '../../../run-builders';

/** The supervisor of a run's second delivery, with all the time a consumer has. */
export async function aSupervisor({ intent = anIntent(), probe = false, limit = 4 } = {}) {
  const world = aWorld();
  const run = aRun();
  world.state.timeLeft = 900_000;
  await world.ports.runs.saveIntent(run.id, intent);
  const limiter = new ConcurrencyLimiter(world.ports, 4, { limit, probe });
  const mine = { epoch: 2, owner: 'o-2', claimedAt: noon };
  const supervisor = new Supervisor(world.ports, run, mine, intent, limiter, null);
  const told: Wait[] = [];
  supervisor.onWait(async (wait) => void told.push(wait));
  const wish = (over: Partial<RunIntent>) => world.ports.runs.saveIntent(run.id, { ...intent, ...over });
  return { world, run, limiter, supervisor, told, wish };
}

/** A wait the Connector asks for. */
export const tooFast = (facts: AppError['facts'] = {}) =>
  new AppError('RATE_LIMITED', { by: 'connector', ...facts });
