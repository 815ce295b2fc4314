import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type {
  Call,
  CallResult,
  Ending,
  FromFunction,
  FunctionMemory,
  Invocation,
  ToFunction,
} from '../runtime/messages';
import { crashed } from './platform-ending';

/** What a function process needs from the cloud. */
export interface ProcessHost {
  readonly program: string;
  readonly memoryMB: number;
  /** Carries out a call by the app. `signal` aborts when the app gives up or its invocation is over. */
  readonly answer: (call: Call, signal: AbortSignal) => Promise<CallResult>;
  readonly onLog: (line: FromFunction & { kind: 'log' }) => void;
}

/** One process with the app's bundle. It serves several invocations at a time, and ends when told to or killed. */
export class FunctionProcess {
  /** Resolves when the code is loaded, or when the process ends before that. */
  readonly loaded: Promise<void>;
  readonly exited: Promise<void>;
  readonly #child: ChildProcess;
  readonly #endings = new Map<string, (ending: Ending) => void>();
  readonly #measures: ((memory: FunctionMemory) => void)[] = [];
  readonly #calls = new Map<number, AbortController>();
  #crash: Ending | undefined;

  constructor(private readonly host: ProcessHost) {
    // The environment belongs to the app, so the test run is named as an argument (test/run/left-over.mjs).
    this.#child = fork(host.program, [process.env['TEST_RUN'] ?? ''], {
      execArgv: [`--max-old-space-size=${String(host.memoryMB)}`, '--enable-source-maps'],
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Bodies are bytes, which JSON cannot carry.
      serialization: 'advanced',
    });
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#fail(crashed({ code, signal }));
        resolve();
      });
    });
    this.loaded = new Promise((resolve) => {
      this.#child.on('message', (message) => this.#hear(message as FromFunction, resolve));
      void this.exited.then(resolve);
    });
    this.#forwardOutput();
  }

  get id(): number {
    return this.#child.pid ?? -1;
  }

  get isIdle(): boolean {
    return this.#endings.size === 0;
  }

  /** Starts an invocation and resolves with its ending, which is a crash if the process ends first. */
  start(invocation: Invocation): Promise<Ending> {
    if (this.#crash) return Promise.resolve(this.#crash);
    const ending = new Promise<Ending>((resolve) => this.#endings.set(invocation.id, resolve));
    this.#send({ kind: 'invoke', invocation });
    return ending;
  }

  /** Its current memory. Rejects if it ends before it answers. */
  memory(): Promise<FunctionMemory> {
    return new Promise((resolve, reject) => {
      this.#measures.push(resolve);
      this.#send({ kind: 'measure' });
      void this.exited.then(() => reject(new Error('the function process ended')));
    });
  }

  /** Stops waiting for an invocation's ending. */
  abandon(invocationId: string): void {
    this.#endings.delete(invocationId);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #fail(crash: Ending): void {
    this.#crash = crash;
    this.#calls.forEach((call) => call.abort());
    this.#endings.forEach((end) => end(crash));
    this.#endings.clear();
  }

  #hear(message: FromFunction, onReady: () => void): void {
    switch (message.kind) {
      case 'ready':
        return onReady();
      case 'log':
        return this.host.onLog(message);
      case 'abort':
        return this.#calls.get(message.number)?.abort();
      case 'memory':
        return this.#measures.shift()?.(message.memory);
      case 'call':
        return void this.#answer(message.number, message.call);
      case 'ended':
        this.#endings.get(message.invocation)?.(message.ending);
        this.#endings.delete(message.invocation);
    }
  }

  async #answer(number: number, call: Call): Promise<void> {
    const controller = new AbortController();
    this.#calls.set(number, controller);
    const result = await this.host.answer(call, controller.signal);
    this.#calls.delete(number);
    if (!controller.signal.aborted) this.#send({ kind: 'result', call: number, result });
  }

  #send(message: ToFunction): void {
    // The process may be ending right now. Its exit ends everything that waits for it.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  /** Output that does not come through the captured console: crashes of the process itself. */
  #forwardOutput(): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (text) => {
        this.host.onLog({ kind: 'log', invocation: null, level: 'error', text });
      });
    }
  }
}
