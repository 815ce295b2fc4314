import { format } from 'node:util';
import { currentInvocation } from './current-invocation';
import { tell } from './host';

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/** Sends the app's console output to the cloud's log, with the invocation that wrote it. */
export function captureConsole(): void {
  for (const method of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    console[method] = (...words: unknown[]) => {
      const invocation = currentInvocation.getStore()?.id ?? null;
      tell({ kind: 'log', invocation, level: levels[method], text: format(...words) });
    };
  }
}
