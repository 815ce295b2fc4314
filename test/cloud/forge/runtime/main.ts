import { createRequire } from 'node:module';
import path from 'node:path';
import { captureConsole } from './capture-console';
import { currentInvocation } from './current-invocation';
import { egressFetch } from './egress-fetch';
import { listenToHost, tell } from './host';
import { platformFetch } from './platform-fetch';
import { refuseSockets } from './refuse-sockets';
import { runHandler } from './run-handler';

// The program of the function process. The order matters: @forge/* reads the globals while the bundle loads.
const bareEnv = process.env;
Object.defineProperty(process, 'env', { get: () => currentInvocation.getStore()?.env ?? bareEnv });
Object.defineProperty(globalThis, '__forge_runtime__', { get: () => currentInvocation.getStore()?.runtime });
Object.defineProperty(globalThis, '__forge_fetch__', { value: platformFetch });
globalThis.fetch = egressFetch;
captureConsole();
refuseSockets();

listenToHost(({ invocation }) => {
  void runHandler(invocation, loadBundle, __dirname).then((ending) => {
    tell({ kind: 'ended', invocation: invocation.id, ending });
  });
});
preload();
tell({ kind: 'ready' });

function loadBundle(file: string): Readonly<Record<string, unknown>> {
  // The bundle is another program's file, so its exports are checked where they are called.
  return createRequire(__filename)(path.join(__dirname, `${file}.cjs`)) as Readonly<Record<string, unknown>>;
}

/** The platform loads the code before the first invocation. A failure is reported by each invocation that needs it. */
function preload(): void {
  try {
    loadBundle('index');
  } catch (error) {
    console.error('the bundle does not load:', error);
  }
}
