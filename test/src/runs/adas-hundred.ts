import { resumeRun } from '../../../src/runs/press-run';
import { ada as adas, projectId } from '../../builders';
import type { World } from '../../ports';
import { aRunWorld, askedOn, deliverAll, paula, preview, wholeProject } from '../../run-world';

/** Ada administers the site. */
export const ada = { ...paula, accountId: adas };

/** From now on, Jira answers as this person sees it. */
export function become({ jira }: World, { accountId }: typeof paula): void {
  jira.asUser = accountId;
}

/** Resumes as this person, and delivers until nothing is left. */
export async function resumed(world: World, runId: string, caller: typeof paula): Promise<void> {
  become(world, caller);
  await askedOn(world, await resumeRun(world.ports)(caller, { projectId, runId }), caller);
  await deliverAll(world);
}

/** Ada plans a hundred issues. Forty of them Paula cannot see, or may not edit. */
export async function adasHundred(
  hide: 'hidden' | 'readOnly' = 'hidden',
): Promise<{ readonly world: World; readonly runId: string }> {
  const world = aRunWorld(100);
  const forty = Array.from({ length: 40 }, (_, n) => String(20_061 + n));
  world.jira[hide].set(paula.accountId, new Set(forty));
  return { world, runId: await preview(world, wholeProject, ada) };
}
