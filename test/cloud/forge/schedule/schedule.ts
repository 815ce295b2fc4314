import type { ScheduledTrigger } from '../manifest';

/** What the schedule needs from the cloud. */
export interface ScheduleWorld {
  readonly triggers: readonly ScheduledTrigger[];
  readonly now: () => number;
  /** Never rejects, whatever the function did. */
  readonly run: (trigger: ScheduledTrigger) => Promise<unknown>;
}

const minute = 60_000;
const intervals = {
  fiveMinute: 5 * minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
} as const satisfies Record<ScheduledTrigger['interval'], number>;

/**
 * Runs each scheduled trigger about five minutes after the cloud's start and then once per interval. A run does not
 * wait for the one before. Runs missed while the clock jumped, or the cloud was down, are not made up for (assumed).
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export class Schedule {
  readonly #due: Map<ScheduledTrigger, number>;
  readonly #running = new Set<Promise<unknown>>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(private readonly world: ScheduleWorld) {
    const first = world.now() + 5 * minute;
    this.#due = new Map(world.triggers.map((trigger) => [trigger, first]));
  }

  /** Starts what is due. This happens by itself; a test that moves the clock calls it. */
  tick(): void {
    if (this.#isStopped) return;
    const now = this.world.now();
    for (const [trigger, due] of this.#due) {
      if (due > now) continue;
      this.#due.set(trigger, nextAfter(now, due, intervals[trigger.interval]));
      this.#start(trigger);
    }
    this.#wakeAt(Math.min(...this.#due.values()), now);
  }

  /** Starts what is due now, and resolves when nothing runs. */
  async settled(): Promise<void> {
    this.tick();
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #start(trigger: ScheduledTrigger): void {
    const run = this.world.run(trigger).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  #wakeAt(due: number, now: number): void {
    clearTimeout(this.#timer);
    if (Number.isFinite(due)) this.#timer = setTimeout(() => this.tick(), Math.min(due - now, minute));
  }
}

/** The first time of the rhythm in the future. */
function nextAfter(now: number, due: number, interval: number): number {
  return due + Math.ceil((now - due + 1) / interval) * interval;
}
