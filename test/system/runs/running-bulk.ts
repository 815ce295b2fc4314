import type { RunPhase } from '../../../src/contract/runs/phase';
import { runsContract, type ItemFilter } from '../../../src/contract/runs/questions';
import type { RunChoice } from '../../../src/contract/runs/choice';
import type { ItemView } from '../../../src/contract/runs/item';
import { runView, type RunView } from '../../../src/contract/runs/run-view';
import type { Cloud } from '../../cloud/start-cloud';
import { firstConnection } from '../../first-connection';
import { until } from '../../until';
import { draftWith, reply, runningApp, type Reply } from '../running-app';
import { opsId } from './linked-issues';

/** Phases in which a run waits for a person, or is over. */
const atRest: readonly RunPhase[] = ['ready', 'tried', 'partly', 'paused', 'cancelled', 'done', 'stalled'];

/** How often a run is looked at: a moment may pass, a rest stays, and each look costs as much as the work on an item. */
const everyMs = { moment: 150, rest: 500 };

export function isAtRest({ phase }: RunView): boolean {
  return atRest.includes(phase);
}

/** How long the platform delays an event whose key is held. Real values are used only where that is under test. */
const shortBackoff = { firstMs: 200, factor: 2, mostMs: 900_000 };

/** Calls that may finish only when the page asks again. */
function isPress(functionKey: string): boolean {
  return functionKey === 'startPush' || functionKey === 'resumeRun' || functionKey === 'continueRun';
}

/** The caller, and the project whose page they use. */
export interface Asker {
  readonly user?: string;
  readonly projectKey?: string;
  readonly projectId?: string;
}

/** The bulk push page of OPS on a local cloud, as people use it. */
export interface RunningBulk {
  readonly cloud: Cloud;
  /** The whole answer, as it reaches the page. */
  ask(functionKey: string, payload?: object, asker?: Asker): Promise<Reply>;
  /** The error code of a call. `ok` if there is no error. */
  codeOf(functionKey: string, payload?: object, asker?: Asker): Promise<string>;
  /** Asks for a run's view and must get it. Continues a press that did not finish at once. */
  view(functionKey: string, runId: string, more?: object, asker?: Asker): Promise<RunView>;
  /** Begins a run with its preview. No other run may be in the way. Returns it once its preview is called for. */
  begin(choice: RunChoice, asker?: Asker): Promise<RunView>;
  /** The same. Returns it once its preview is complete or paused. */
  preview(choice: RunChoice, asker?: Asker): Promise<RunView>;
  /** Begins a run, previews it, and starts to push all of it. */
  start(choice: RunChoice, asker?: Asker): Promise<RunView>;
  /** Waits until a run meets a condition. Without one, until it is at rest. */
  reaches(runId: string, isSo?: (run: RunView) => boolean, asker?: Asker): Promise<RunView>;
  /** All items of a run, page by page. */
  items(runId: string, filter?: Partial<ItemFilter>, asker?: Asker): Promise<ItemView[]>;
  /** Saves a new token as an admin would, with a Salesforce address or none, and returns it. */
  connect(salesforceAddress?: string): Promise<string>;
  removeToken(): Promise<void>;
}

/**
 * Starts the app before this file's tests. Before each test, ends what the last one left running and connects again.
 */
export function runningBulk(options?: Parameters<typeof runningApp>[0]): () => RunningBulk {
  const app = runningApp(options);
  const get = () => bulkOn(app().cloud);
  beforeEach(async () => {
    app().cloud.jira.resetLimits();
    app().cloud.forge.switches.concurrencyBackoff = shortBackoff;
    await get().connect();
  });
  afterEach(async () => {
    const { forge, connector, jira } = app().cloud;
    Object.assign(forge.switches, { deliveries: 'running', deliverTwice: false });
    jira.resetLimits();
    for (const faults of [forge.switches.queueFaults, forge.switches.storageFaults, jira.faults])
      faults.splice(0);
    connector.faults.clear();
    connector.switches.reset();
    const { current } = runsContract.openBulk.answer.parse(dataOf(await get().ask('openBulk')));
    if (!current || current.endedAt !== null) return;
    await get().view('cancelRun', current.id);
    await get().reaches(current.id, ({ phase }) => phase === 'cancelled' || phase === 'done');
  });
  return get;
}

export function dataOf(answer: Reply): object {
  if (!answer.ok) throw new Error(`answered ${answer.error.code}`);
  return answer.data;
}

/** The bulk push page on a cloud. */
export function bulkOn(cloud: Cloud): RunningBulk {
  const deliver = async (user: string, module: string, target: object, key: string, question: object) => {
    const delivery = await cloud.invoke(user, module, target, key, question);
    if ('error' in delivery) throw new Error(delivery.error.message);
    return reply.parse(delivery.value);
  };
  const askSettings = (key: string, payload: object) => deliver('ada', 'salesforce-admin', {}, key, payload);
  const ask: RunningBulk['ask'] = async (functionKey, payload = {}, asker = {}) => {
    const { user = 'ada', projectKey = 'OPS', projectId = opsId } = asker;
    return deliver(user, 'salesforce-project', { projectKey }, functionKey, { projectId, ...payload });
  };
  const told = async (functionKey: string, question: object, asker: Asker) =>
    runView.parse(dataOf(await ask(functionKey, question, asker)));
  const goOn = async (pressed: RunView, asker: Asker = {}): Promise<RunView> => {
    let run = pressed;
    while (run.asking !== null) run = await told('continueRun', { runId: run.id }, asker);
    return run;
  };
  const view: RunningBulk['view'] = async (functionKey, runId, more = {}, asker = {}) => {
    const run = await told(functionKey, { runId, ...more }, asker);
    return isPress(functionKey) ? goOn(run, asker) : run;
  };
  const reaches: RunningBulk['reaches'] = (runId, isSo = isAtRest, asker = {}) =>
    until(() => view('watchRun', runId, {}, asker), isSo, isSo === isAtRest ? everyMs.rest : everyMs.moment);
  const begin: RunningBulk['begin'] = async (choice, asker) => {
    const answer = await ask('previewRun', { choice }, asker);
    const begun = runsContract.previewRun.answer.parse(dataOf(answer));
    if (!begun.begun) throw new Error(`${begun.underWay.id} is in the way`);
    return goOn(begun.run, asker);
  };
  const preview: RunningBulk['preview'] = async (choice, asker) =>
    reaches((await begin(choice, asker)).id, isAtRest, asker);
  return {
    cloud,
    ask,
    view,
    reaches,
    begin,
    preview,
    async codeOf(functionKey, payload, asker) {
      const answer = await ask(functionKey, payload, asker);
      return answer.ok ? 'ok' : answer.error.code;
    },
    async start(choice, asker) {
      const { id } = await preview(choice, asker);
      return view('startPush', id, { first: null }, asker);
    },
    async items(runId, some = {}, asker = {}) {
      const filter: ItemFilter = { plannedAs: null, skipped: null, state: null, ...some };
      const items: ItemView[] = [];
      for (let from: number | null = 0; from !== null;) {
        const page = runsContract.readItems.answer.parse(
          dataOf(await ask('readItems', { runId, filter, from, limit: 500 }, asker)),
        );
        items.push(...page.items);
        from = page.next;
      }
      return items;
    },
    async connect(salesforceAddress = '') {
      const token = cloud.connector.mintToken({ region: 'global', lifespanMinutes: 90 * 24 * 60 });
      const id = firstConnection(dataOf(await askSettings('openSettings', {})));
      const draft = draftWith(token, { salesforceAddress });
      dataOf(await askSettings('saveConnection', { id, draft }));
      return token;
    },
    async removeToken() {
      dataOf(await askSettings('removeToken', { id: 'site' }));
    },
  };
}
