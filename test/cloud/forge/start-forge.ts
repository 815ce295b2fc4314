import { EgressFilteringService } from '@forge/egress';
import type { Forge, ForgeOptions } from './forge';
import { compileRuntime } from './function/compile-runtime';
import { FunctionPool } from './function/function-pool';
import { LiveInvocations } from './function/live-invocations';
import { invokeFunction } from './invoke-function';
import { backendAddresses, type Manifest } from './manifest';
import { answerCall, type Doors } from './proxy/answer-call';
import { refuseUnsupported } from './refuse-unsupported';
import type { AppFacts } from './runtime/messages';
import { openRows } from './storage/rows';
import { Storage } from './storage/storage';
import { openVault } from './storage/vault';
import { defaultSwitches, type ForgeSwitches } from './switches';

/** The id of the one site and installation there is. */
const cloudId = '00000000-0000-4000-8000-000000000000';

/**
 * Starts the platform for one app: its functions run unmodified in a process of their own, and reach storage, queue,
 * Jira and the outside world only through here. Rejects when the manifest asks for what is not implemented.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const { manifest, log, variables = {} } = options;
  refuseUnsupported(manifest);
  const program = await compileRuntime(options.bundleDir);
  const switches = { ...defaultSwitches(), ...options.switches };
  const live = new LiveInvocations();
  const storage = new Storage(
    openRows(options.db),
    openVault(options.dataDir),
    options.now ?? Date.now,
    switches,
  );
  const doors = openDoors(options, switches, live, storage);
  const pool = new FunctionPool({
    program,
    memoryMB: manifest.app.runtime.memoryMB ?? 512,
    answer: (call, signal) => answerCall(doors, call, signal),
    onLog: ({ invocation, level, text }) => {
      const functionKey = invocation === null ? null : (live.find(invocation)?.functionKey ?? null);
      log({ from: 'app', level, functionKey, text });
    },
  });
  const contextAri = `ari:cloud:jira::site/${cloudId}`;
  const invoking = { manifest, pool, live, app: appFacts(manifest), contextAri, variables, log };
  return {
    invoke: (call) => invokeFunction(invoking, call),
    switches,
    readPlain: () => storage.all(),
    processId: () => pool.current().id,
    stop: () => pool.stop(),
  };
}

function openDoors(
  options: ForgeOptions,
  switches: ForgeSwitches,
  live: LiveInvocations,
  storage: Storage,
): Doors {
  const { manifest, log, jira, egressMap } = options;
  const { scopes } = manifest.permissions;
  const allowList = new EgressFilteringService([...backendAddresses(manifest)]);
  return {
    live,
    log,
    jira: { jira, scopes, log },
    kvs: { storage, scopes, switches, log },
    egress: { allowList, egressMap, switches, log },
  };
}

function appFacts(manifest: Manifest): AppFacts {
  const { scopes, external } = manifest.permissions;
  return {
    appId: manifest.app.id.split('/').at(-1) ?? manifest.app.id,
    appVersion: '0.0.0-local',
    environmentId: 'local-environment',
    installationId: 'local-installation',
    permissions: { scopes, external },
  };
}
