import type { Ending, Invocation } from '../runtime/messages';
import { FunctionProcess, type ExitReason, type ProcessHost } from './function-process';

/** The longest the code may take to load, as on AWS Lambda, which runs Forge functions. */
const loadLimitMs = 10_000;

/** The process that takes new invocations, and those that are only finishing what they hold. */
export class FunctionPool {
  #current: FunctionProcess | undefined;
  readonly #finishing = new Set<FunctionProcess>();
  #isStopped = false;

  constructor(private readonly host: ProcessHost) {}

  /** The process that takes the next invocation, started if there is none. */
  current(): FunctionProcess {
    if (this.#isStopped) throw new Error('the local cloud has stopped');
    this.#current ??= this.#start();
    return this.#current;
  }

  /**
   * Runs an invocation and answers within its time limit, whatever the function does. A function that ran out of time
   * cannot be stopped inside its process: the process takes nothing new and is killed once nothing else runs in it.
   */
  async run(invocation: Omit<Invocation, 'deadline'>, limitSeconds: number): Promise<Ending> {
    const process = this.current();
    const crashed = process.exited.then((reason) => failure(crashName(reason), describeExit(reason)));
    const loading = await within(loadLimitMs, Promise.race([process.ready, crashed]));
    if (loading) return this.#giveUp(process, invocation.id, loading === 'late' ? timedOut(10) : loading);
    const ending = process.start({ ...invocation, deadline: Date.now() + limitSeconds * 1000 });
    const first = await within(limitSeconds * 1000, Promise.race([ending, crashed]));
    if (first === 'late') return this.#giveUp(process, invocation.id, timedOut(limitSeconds));
    process.abandon(invocation.id);
    this.#killWhenIdle(process);
    return first;
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

  #giveUp(process: FunctionProcess, invocationId: string, ending: Ending): Ending {
    process.abandon(invocationId);
    if (this.#current === process) this.#current = undefined;
    this.#finishing.add(process);
    this.#killWhenIdle(process);
    return ending;
  }

  #killWhenIdle(process: FunctionProcess): void {
    if (this.#finishing.has(process) && process.isIdle) process.kill();
  }
}

/** The work's value, or `late` when the time was over first. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T | 'late'> {
  const { promise: late, resolve } = later<'late'>();
  const timer = setTimeout(() => resolve('late'), limitMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

// Names as in `@forge/events/out/invocationErrorCode.js`; the sentences of production are not published.
function timedOut(seconds: number): Ending {
  return failure('FUNCTION_TIME_OUT', `The function did not finish within ${String(seconds)} seconds`);
}

function crashName({ code, signal }: ExitReason): string {
  const ranOutOfMemory = signal === 'SIGABRT' || code === 134;
  return ranOutOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}

function describeExit({ code, signal }: ExitReason): string {
  return `The function's process ended (${signal ?? `exit code ${String(code)}`})`;
}

function failure(name: string, message: string): Ending {
  return { ok: false, error: { name, message, stack: '' } };
}
