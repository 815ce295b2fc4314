import { currentInvocation } from './current-invocation';
import { describeRuntime } from './describe-runtime';
import type { Ending, Invocation } from './messages';

/** Loads a file of the app's bundle. Its exports are checked before they are called. */
export type LoadBundle = (file: string) => Readonly<Record<string, unknown>>;

/** Runs one handler with the arguments the platform gives it. Never rejects. */
export async function runHandler(invocation: Invocation, load: LoadBundle, codeDir: string): Promise<Ending> {
  const runtime = describeRuntime(invocation, codeDir);
  const env = { NODE_ENV: 'production', ...invocation.variables };
  return currentInvocation.run({ id: invocation.id, runtime, env }, async () => {
    try {
      const value = await handlerOf(invocation.handler, load)(JSON.parse(invocation.body), {
        principal: invocation.accountId === null ? undefined : { accountId: invocation.accountId },
        installContext: invocation.contextAri,
        installation: { id: invocation.app.installationId, contexts: [invocation.contextAri] },
      });
      return { ok: true, value: JSON.stringify(value) ?? null };
    } catch (error) {
      return { ok: false, error: describeError(error) };
    }
  });
}

function handlerOf(handler: string, load: LoadBundle): (body: unknown, context: object) => unknown {
  const [file = '', name = ''] = handler.split('.');
  const bundle = load(file);
  const found = Object.hasOwn(bundle, name) ? bundle[name] : undefined;
  if (typeof found !== 'function') throw new Error(`the bundle exports no function for handler ${handler}`);
  return (body, context) => Reflect.apply(found, undefined, [body, context]) as unknown;
}

function describeError(error: unknown): { name: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: error.name, message: error.message, stack: error.stack ?? '' };
}
