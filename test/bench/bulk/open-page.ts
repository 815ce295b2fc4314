import type { RunPhase } from '../../../src/contract/runs/phase';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { runsContract } from '../../../src/contract/runs/questions';
import type { RunChoice } from '../../../src/contract/runs/choice';
import { runView, type RunView } from '../../../src/contract/runs/run-view';
import { pollAfterMs } from '../../../static/runs/run/poll-pace';
import type { Cloud } from '../../cloud/start-cloud';

/** A page of bulk push as the app's functions see it: what it asks, and how often. */
export interface OpenPage {
  /** Begins a run and waits until its preview can be started. */
  preview(choice: RunChoice): Promise<RunView>;
  /** Presses Start, and asks on until that is done. */
  startPush(runId: string): Promise<RunView>;
  /** Asks as often as the real page does until the run is in that phase; every answer is shown to `look`. */
  watch(run: RunView, phase: RunPhase, look?: (run: RunView) => void): Promise<RunView>;
  /** Asks once. */
  poll(runId: string): Promise<RunView>;
}

const reply = z.object({ value: z.object({ ok: z.literal(true), data: z.unknown() }) });
const waiting: readonly RunPhase[] = ['previewing', 'pushing'];

/** Opens a project's page as Paula, who administers the project. What is refused ends the measurement. */
export function openPage(cloud: Cloud, projectKey: string, projectId: string): OpenPage {
  const ask = async <S extends z.ZodMiniType>(name: string, question: object, answer: S) => {
    const payload = { projectId, ...question };
    const told = await cloud.invoke('paula', 'salesforce-project', { projectKey }, name, payload);
    const read = reply.safeParse(told);
    if (!read.success) throw new Error(`${name} was refused: ${JSON.stringify(told)}`);
    return answer.parse(read.data.value.data);
  };
  /** What one invocation could not ask of Jira, the next goes on with. */
  const askOn = async (pressed: RunView): Promise<RunView> => {
    let run = pressed;
    while (run.asking) run = await ask('continueRun', { runId: run.id }, runView);
    return run;
  };
  const page: OpenPage = {
    async preview(choice) {
      const begun = await ask('previewRun', { choice }, runsContract.previewRun.answer);
      if (!begun.begun) throw new Error('another run is under way');
      return page.watch(await askOn(begun.run), 'ready');
    },
    startPush: async (runId) => askOn(await ask('startPush', { runId, first: null }, runView)),
    poll: (runId) => ask('watchRun', { runId }, runView),
    async watch(first, phase, look) {
      let run = first;
      for (let polls = 0; run.phase !== phase;) {
        const waitMs = pollAfterMs({ run, polls, misses: 0, hidden: false });
        if (waitMs === null || !waiting.includes(run.phase)) {
          throw new Error(`the run came to be ${run.phase}: ${JSON.stringify([run.pause, run.causes])}`);
        }
        await sleep(waitMs);
        const next = await page.poll(run.id);
        look?.(next);
        polls = next.phase === run.phase ? polls + 1 : 0;
        run = next;
      }
      return run;
    },
  };
  return page;
}
