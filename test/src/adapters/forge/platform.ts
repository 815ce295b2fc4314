import { openDatabase } from '../../../cloud/database';
import { LiveInvocations, type LiveInvocation } from '../../../cloud/forge/function/live-invocations';
import type { JiraRequest } from '../../../cloud/forge/jira-api';
import type { LogLine } from '../../../cloud/forge/log-line';
import { callJira, type JiraDoor } from '../../../cloud/forge/proxy/call-jira';
import { callKvs, type KvsDoor } from '../../../cloud/forge/proxy/call-kvs';
import { callReport, isReport, type ReportDoor } from '../../../cloud/forge/proxy/call-report';
import { toResponse } from '../../../cloud/forge/runtime/to-response';
import { openRows } from '../../../cloud/forge/storage/rows';
import { Storage } from '../../../cloud/forge/storage/storage';
import { openVault } from '../../../cloud/forge/storage/vault';
import { defaultSwitches, type ForgeSwitches } from '../../../cloud/forge/switches';
import { createJira, type Jira } from '../../../cloud/jira/create-jira';

/** The local cloud's platform around this very process, for adapters on the real `@forge/*` packages. */
export interface Platform {
  readonly jira: Jira;
  readonly storage: Storage;
  readonly switches: ForgeSwitches;
  /** What Jira was asked, in order. */
  readonly asked: JiraRequest[];
  /** What storage was asked, by path, in order. */
  readonly askedStorage: string[];
  /** What the cloud complained about. */
  readonly said: LogLine[];
  /** Who calls from now on; null for nobody. */
  become(name: 'ada' | 'paula' | 'evan' | 'vera' | null): void;
  /** How many milliseconds the invocation has left from now on. */
  haveLeft(ms: number): void;
}

const scopes = ['storage:app', 'read:jira-work', 'write:jira-work', 'read:jira-user', 'report:personal-data'];

/** As manifest.yml declares it. */
const indexedProperties = [
  { propertyKey: 'salesforce-links', path: 'count', type: 'number', searchAlias: 'sfLinkCount' },
  { propertyKey: 'salesforce-links', path: 'records', type: 'text', searchAlias: 'sfRecords' },
  { propertyKey: 'salesforce-token-reminder', path: 'token', type: 'string', searchAlias: 'sfTokenReminder' },
] as const;

/** Puts the platform in place; Ada calls until `become` says otherwise. `now` is the clock of storage. */
export function startPlatform(now: () => number = Date.now): Platform {
  const db = openDatabase(':memory:');
  const jira = createJira({ db, projects: ['SUP', 'SEC'], indexedProperties });
  const asked: JiraRequest[] = [];
  const askedStorage: string[] = [];
  const said: LogLine[] = [];
  const switches = defaultSwitches();
  const storage = new Storage(openRows(db), openVault(':memory:'), now, switches);
  const live = new LiveInvocations();
  const log = (line: LogLine) => void said.push(line);
  const watched = { handle: (request: JiraRequest) => (asked.push(request), jira.handle(request)) };
  const toJira: JiraDoor = { jira: watched, scopes, log };
  const toKvs = { storage, scopes, switches, log, askedStorage };
  const toReport: ReportDoor = { accountStatus: jira.accountStatus, scopes, switches, log };
  const accountOf = (name: string | null) =>
    name === null ? null : (jira.findUser(name)?.accountId ?? null);
  const begin = (name: string | null) =>
    live.begin({ accountId: accountOf(name), functionKey: 'panel-resolver', limitSeconds: 25, origin: null });
  let current = begin('ada');
  let timeLeft = 25_000;
  const runtime = {
    appContext: { appId: 'a', environmentId: 'e', installationId: 'i' },
    lambdaContext: { getRemainingTimeInMillis: () => timeLeft },
  };
  Object.assign(globalThis, {
    __forge_runtime__: runtime,
    __forge_fetch__: platformFetch(toJira, toKvs, toReport, () => current),
  });
  const haveLeft = (ms: number) => void (timeLeft = ms);
  return {
    haveLeft,
    jira,
    storage,
    switches,
    asked,
    askedStorage,
    said,
    become: (name) => void (current = begin(name)),
  };
}

interface Target {
  readonly type: 'fpp' | 'kvs';
  readonly provider: string;
  readonly remote: string;
}

/** `__forge_fetch__` as `@forge/api` and `@forge/kvs` call it (`@forge/api/out/api/fetch.js`, `@forge/kvs/out/index.js`). */
function platformFetch(
  toJira: JiraDoor,
  toKvs: KvsDoor & Pick<Platform, 'askedStorage'>,
  toReport: ReportDoor,
  current: () => LiveInvocation,
) {
  return async (
    { type, provider, remote }: Target,
    path: string,
    init: RequestInit = {},
  ): Promise<Response> => {
    const target = { kind: 'platform', type, provider, remote, accountId: null, path } as const;
    const call = {
      invocation: current().id,
      target,
      method: init.method ?? 'GET',
      headers: [...new Headers(init.headers)],
      body: typeof init.body === 'string' ? init.body : null,
    };
    if (type === 'kvs') {
      toKvs.askedStorage.push(path);
      return toResponse(callKvs(toKvs, call, path, current()), path);
    }
    if (remote === 'stargate' && isReport(call.method, path)) {
      return toResponse(callReport(toReport, call, current()), path);
    }
    return toResponse(await callJira(toJira, call, target, current()), path);
  };
}
