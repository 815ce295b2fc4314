import type { Ending, Invocation } from '../runtime/messages';
import { FunctionProcess, type ProcessHost } from './function-process';
import { timedOut } from './platform-ending';

/** The longest the code may take to load, as on AWS Lambda, which runs Forge functions. */
const loadLimitSeconds = 10;

/** The process that takes new invocations, and the processes that only finish their running ones. */
export class FunctionPool {
  #current: FunctionProcess | undefined;
  readonly #finishing = new Set<FunctionProcess>();
  #isStopped = false;

  constructor(private readonly host: ProcessHost) {}

  /** The process that takes the next invocation. Started if there is none. */
  current(): FunctionProcess {
    if (this.#isStopped) throw new Error('the local cloud has stopped');
    this.#current ??= this.#start();
    return this.#current;
  }

  /**
   * Runs an invocation and answers within its time limit, whatever the function does. A function that ran out of time
   * cannot be stopped inside its process, so the process takes no new invocation and is killed once nothing else runs
   * in it.
   */
  async run(invocation: Omit<Invocation, 'deadline'>, limitSeconds: number): Promise<Ending> {
    const process = this.current();
    if ((await within(loadLimitSeconds, process.loaded)) === 'late') {
      return this.#giveUp(process, invocation.id, loadLimitSeconds);
    }
    const ending = process.start({ ...invocation, deadline: Date.now() + limitSeconds * 1000 });
    const first = await within(limitSeconds, ending);
    if (first === 'late') return this.#giveUp(process, invocation.id, limitSeconds);
    this.#killWhenIdle(process);
    return first;
  }

  /** Ends the process that takes new invocations, and everything running in it. Resolves when it is gone. */
  async kill(): Promise<void> {
    const process = this.#current;
    if (!process) return;
    this.#current = undefined;
    this.#finishing.add(process);
    process.kill();
    await process.exited;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const processes = [...this.#finishing, ...(this.#current ? [this.#current] : [])];
    processes.forEach((process) => process.kill());
    await Promise.all(processes.map((process) => process.exited));
  }

  #start(): FunctionProcess {
    const process = new FunctionProcess(this.host);
    void process.exited.then(() => {
      this.#finishing.delete(process);
      if (this.#current === process) this.#current = undefined;
    });
    return process;
  }

  #giveUp(process: FunctionProcess, invocationId: string, limitSeconds: number): Ending {
    process.abandon(invocationId);
    if (this.#current === process) this.#current = undefined;
    this.#finishing.add(process);
    this.#killWhenIdle(process);
    return timedOut(limitSeconds);
  }

  #killWhenIdle(process: FunctionProcess): void {
    if (this.#finishing.has(process) && process.isIdle) process.kill();
  }
}

/** The work's value, or `late` if the time ran out first. */
async function within<T>(limitSeconds: number, work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limitSeconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
