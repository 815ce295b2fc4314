import * as z from 'zod/mini';
import { sayLoudly, type Log } from '../log-line';
import type { WebTrigger } from '../manifest';
import type { LiveInvocation } from '../function/live-invocations';
import type { Call, CallResult } from '../runtime/messages';
import type { WebTriggerAddresses } from '../web-trigger/addresses';
import { answerJson } from './answers';

export interface WebTriggerDoor {
  readonly triggers: readonly WebTrigger[];
  readonly addresses: WebTriggerAddresses;
  readonly addressOf: (trigger: WebTrigger, id: string) => string;
  /** What an app must name as its own. */
  readonly own: { readonly appId: string; readonly envId: string; readonly contextId: string };
  readonly log: Log;
}

/** The three operations, named and shaped as in `@forge/api/out/webTrigger.js`. */
const name = z.string();
const context = { appId: name, envId: name, contextId: name };
const operations = {
  forge_app_createWebTriggerUrl: z.strictObject({
    input: z.strictObject({ ...context, triggerKey: name }),
    forceCreate: z.boolean(),
  }),
  forge_app_deleteWebTriggerUrl: z.strictObject({ id: name }),
  forge_app_webTriggerUrlsByAppContext: z.strictObject(context),
};
const question = z.object({ query: z.string(), variables: z.unknown() });
type Operation = keyof typeof operations;

/** The web trigger operation that a call to Atlassian's GraphQL gateway asks for, if any. */
export function webTriggerCallOf(call: Call, path: string): Operation | undefined {
  if (call.method !== 'POST' || path !== '/graphql') return undefined;
  const asked = /\b(?:mutation|query)\s+(\w+)/.exec(questionIn(call)?.query ?? '')?.[1];
  return asked !== undefined && isOperation(asked) ? asked : undefined;
}

/** Makes, deletes or lists addresses of web triggers. A mistake is an error of GraphQL's, with status 200. */
export function callWebTrigger(
  door: WebTriggerDoor,
  operation: Operation,
  call: Call,
  invocation: LiveInvocation,
): CallResult {
  const refuse = (why: string): CallResult => {
    sayLoudly(door.log, invocation.functionKey, `${operation} was refused: ${why}`);
    return answerJson(200, { data: null, errors: [{ message: why }] });
  };
  const variables = questionIn(call)?.variables;
  const { addresses, triggers } = door;
  switch (operation) {
    case 'forge_app_createWebTriggerUrl': {
      const asked = operations[operation].safeParse(variables);
      if (!asked.success) return refuse(z.prettifyError(asked.error));
      const { triggerKey, ...whose } = asked.data.input;
      const trigger = triggers.find(({ key }) => key === triggerKey);
      if (!trigger || !isOwn(door, whose)) return refuse(`the app has no web trigger ${triggerKey}`);
      const { id } = addresses.create(triggerKey, asked.data.forceCreate);
      return answerJson(200, { data: { createWebTriggerUrl: { url: door.addressOf(trigger, id) } } });
    }
    case 'forge_app_deleteWebTriggerUrl': {
      const asked = operations[operation].safeParse(variables);
      if (!asked.success) return refuse(z.prettifyError(asked.error));
      const success = addresses.remove(asked.data.id);
      const message = success ? 'deleted' : 'no such web trigger';
      return answerJson(200, { data: { deleteWebTriggerUrl: { success, message } } });
    }
    case 'forge_app_webTriggerUrlsByAppContext': {
      const asked = operations[operation].safeParse(variables);
      if (!asked.success || !isOwn(door, asked.data)) return refuse('not the context of this app');
      const urls = addresses.list().flatMap(({ id, triggerKey }) => {
        const trigger = triggers.find(({ key }) => key === triggerKey);
        return trigger ? [{ triggerKey, url: door.addressOf(trigger, id) }] : [];
      });
      return answerJson(200, { data: { webTriggerUrlsByAppContext: urls } });
    }
  }
}

function isOperation(asked: string): asked is Operation {
  return Object.hasOwn(operations, asked);
}

function isOwn({ own }: WebTriggerDoor, asked: WebTriggerDoor['own']): boolean {
  return asked.appId === own.appId && asked.envId === own.envId && asked.contextId === own.contextId;
}

function questionIn({ body }: Call): z.output<typeof question> | undefined {
  return question.safeParse(JSON.parse(typeof body === 'string' ? body : 'null')).data;
}
