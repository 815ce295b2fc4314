import * as z from 'zod/mini';
import { link, pushResult } from '../../src/contract/links/link';
import type { LogLine } from '../cloud/forge/log-line';
import { startCloud, type Cloud, type CloudOptions } from '../cloud/start-cloud';

/** A resolver's answer: the requested data, or the code of an error. */
export const reply = z.union([
  z.object({ ok: z.literal(true), data: z.looseObject({}) }),
  z.object({ ok: z.literal(false), error: z.looseObject({ code: z.string() }) }),
]);
export type Reply = z.output<typeof reply>;

/** The part of a command's answer that the tests look at. */
const commandAnswer = z.looseObject({
  links: z.nullable(z.array(link)),
  outcome: z.optional(z.string()),
  results: z.optional(z.array(pushResult)),
  items: z.optional(z.array(z.looseObject({ linked: z.string(), push: z.nullable(pushResult) }))),
});
type CommandAnswer = z.output<typeof commandAnswer>;

/** The built app on its own local cloud, connected, with one empty issue to work on. */
export interface RunningApp {
  readonly cloud: Cloud;
  readonly token: string;
  readonly log: readonly LogLine[];
  /** Calls the panel's resolver as a user, on SUP-1 unless told otherwise. */
  ask(functionKey: string, payload?: unknown, user?: string, issueKey?: string): Promise<Reply>;
  askSettings(functionKey: string, payload: unknown, user?: string): Promise<Reply>;
  /** Calls a command that must succeed. */
  command(functionKey: string, payload: unknown, user?: string): Promise<CommandAnswer>;
  /** The error code of a call. `ok` if there is no error. */
  codeOf(functionKey: string, payload?: unknown, user?: string): Promise<string>;
}

/**
 * Starts the app before this file's tests, and resets the world before each of them. `operations`: how many issues OPS
 * has, if not as many as usual.
 */
export function runningApp({ operations }: Pick<CloudOptions, 'operations'> = {}): () => RunningApp {
  let app: RunningApp | undefined;
  const log: LogLine[] = [];

  beforeAll(async () => {
    const cloud = await startCloud({
      dataDir: ':memory:',
      fresh: true,
      ...(operations !== undefined && { operations }),
      log: (line) => log.push(line),
    });
    app = appOn(cloud, log);
    const saved = await app.askSettings('saveConnection', { id: null, draft: draftWith(app.token) });
    if (!saved.ok) throw new Error(`the connection was not saved: ${saved.error.code}`);
  });
  beforeEach(() => putBack(get().cloud));
  afterAll(() => app?.cloud.stop());
  return get;

  function get(): RunningApp {
    if (!app) throw new Error('the app did not start');
    return app;
  }
}

/** What an admin enters in the simplest case. */
export function draftWith(token: string, more: object = {}) {
  return { token, region: 'global', salesforceAddress: '', endsOn: null, ...more };
}

function putBack(cloud: Cloud): void {
  cloud.connector.reset();
  cloud.connector.faults.clear();
  cloud.jira.faults.splice(0);
  cloud.forge.switches.storageFaults.splice(0);
}

function appOn(cloud: Cloud, log: readonly LogLine[]): RunningApp {
  const token = cloud.connector.mintToken({ region: 'global', lifespanMinutes: 90 * 24 * 60 });
  const deliver = async (
    user: string,
    module: string,
    target: object,
    functionKey: string,
    payload: unknown,
  ) => {
    const delivery = await cloud.invoke(user, module, target, functionKey, payload);
    if ('error' in delivery) throw new Error(delivery.error.message);
    return reply.parse(delivery.value);
  };
  const ask: RunningApp['ask'] = (functionKey, payload = {}, user = 'evan', issueKey = 'SUP-1') =>
    deliver(user, 'salesforce-panel', { issueKey }, functionKey, payload);
  return {
    cloud,
    token,
    log,
    ask,
    askSettings: (functionKey, payload, user = 'ada') =>
      deliver(user, 'salesforce-admin', {}, functionKey, payload),
    async command(functionKey, payload, user) {
      const answer = await ask(functionKey, payload, user);
      if (!answer.ok) throw new Error(`${functionKey}: ${answer.error.code}`);
      return commandAnswer.parse(answer.data);
    },
    async codeOf(functionKey, payload, user) {
      const answer = await ask(functionKey, payload, user);
      return answer.ok ? 'ok' : answer.error.code;
    },
  };
}
