import { access } from 'node:fs/promises';
import path from 'node:path';
import { EgressFilteringService } from '@forge/egress';
import { describeApp, siteAri } from './describe-app';
import type { Forge, ForgeOptions } from './forge';
import { FunctionPool } from './function/function-pool';
import { LiveInvocations } from './function/live-invocations';
import { InvocationLimiter } from './invocation-limiter';
import { invokeFunction, type Invoking } from './invoke-function';
import { backendAddresses, type ScheduledTrigger } from './manifest';
import { answerCall, type Doors } from './proxy/answer-call';
import { Backoffs } from './queue/backoffs';
import { callOfEvent } from './queue/call-of-event';
import { EventTable } from './queue/event-table';
import { Queue } from './queue/queue';
import { refuseUnsupported } from './refuse-unsupported';
import { runTrigger } from './schedule/run-trigger';
import { Schedule } from './schedule/schedule';
import { openRows } from './storage/rows';
import { Storage } from './storage/storage';
import { openVault } from './storage/vault';
import { defaultSwitches } from './switches';
import { UsageMeter } from './usage';
import { openAddresses } from './web-trigger/addresses';
import { startWebTriggers } from './web-trigger/start-web-triggers';

/**
 * Starts the platform for one app. Its functions run unmodified in their own process, and reach storage, queue, Jira
 * and the outside world only through here. Events left from before are delivered from now on. Rejects if the manifest
 * asks for something not implemented, or if `buildBundle` made no bundle.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const { manifest, log, db, jira, egressMap, now = Date.now } = options;
  refuseUnsupported(manifest);
  const program = path.join(options.bundleDir, '__forge__.cjs');
  await access(program);
  const switches = { ...defaultSwitches(), ...options.switches };
  const usage = new UsageMeter();
  const live = new LiveInvocations();
  const storage = new Storage(openRows(db), openVault(options.dataDir), now, switches, usage);
  const pool: FunctionPool = new FunctionPool({
    program,
    memoryMB: manifest.app.runtime.memoryMB ?? 512,
    answer: (call, signal) => answerCall(doors, call, signal),
    onLog: ({ invocation, level, text }) => {
      const functionKey = invocation === null ? null : (live.find(invocation)?.functionKey ?? null);
      log({ from: 'app', level, functionKey, text });
    },
  });
  const { variables = {} } = options;
  const invoking: Invoking = {
    manifest,
    pool,
    live,
    app: describeApp(manifest),
    contextAri: siteAri,
    variables,
    limiter: new InvocationLimiter(now, switches),
    usage,
    log,
  };
  const queue = new Queue({
    ...{ manifest, table: new EventTable(db), backoffs: new Backoffs(db), now, switches, usage },
    deliver: (event) => invokeFunction(invoking, callOfEvent(manifest, event), event.origin),
  });
  const { scopes } = manifest.permissions;
  const invoke: Forge['invoke'] = (call) => invokeFunction(invoking, call);
  const addresses = openAddresses(db);
  const { webTriggerPort: port = 0 } = options;
  const webTriggerWorld = { manifest, addresses, invoke, switches, log, port };
  const webTriggers = await startWebTriggers(webTriggerWorld).catch(async (error: unknown) => {
    await pool.stop();
    throw error;
  });
  const { appId, environmentId: envId } = invoking.app;
  const doors: Doors = {
    ...{ live, log, switches },
    jira: { jira, scopes, log },
    kvs: { storage, scopes, switches, log },
    queue: { queue, switches },
    report: { accountStatus: options.accountStatus ?? (() => null), scopes, switches, log },
    webTrigger: {
      ...{ triggers: manifest.modules.webtrigger, addresses, log },
      own: { appId, envId, contextId: siteAri },
      addressOf: (trigger, id) => webTriggers?.addressOf(trigger, id) ?? '',
    },
    egress: {
      allowList: new EgressFilteringService([...backendAddresses(manifest)]),
      egressMap,
      hostFamilies: options.hostFamilies ?? [],
      switches,
      usage,
      log,
    },
  };
  const { scheduledTrigger } = manifest.modules;
  const runNow = (trigger: ScheduledTrigger) => runTrigger({ invoke, log }, trigger);
  const schedule = new Schedule({ triggers: scheduledTrigger, now, run: runNow });
  queue.tick();
  schedule.tick();
  return {
    invoke,
    switches,
    queue,
    schedule,
    async trigger(key) {
      const found = scheduledTrigger.find((each) => each.key === key);
      if (!found) throw new Error(`manifest.yml declares no scheduledTrigger "${key}"`);
      return runNow(found);
    },
    readPlain: () => storage.all(),
    writePlain: (key, value) => void storage.set('plain', key, value),
    usage: () => usage.read(),
    resetUsage: () => usage.reset(),
    memory: () => pool.current().memory(),
    processId: () => pool.current().id,
    killFunction: () => pool.kill(),
    async stop() {
      queue.stop();
      schedule.stop();
      await webTriggers?.close();
      await pool.stop();
    },
  };
}
