import * as z from 'zod/mini';
import { runsDoor } from '../../src/entry/runs';
import { panelDoor } from '../../src/entry/panel';
import type { Door } from '../../src/entry/serve';
import { adminDoor } from '../../src/entry/admin';
import type { Ports } from '../../src/ports/ports';
import { ada, evan, issueId, paula, projectId } from '../builders';
import { aWorld, type World } from '../ports';
import { bridge } from './bridge-line';
import { aGate, type Gate } from './gate';
import { setPageClock } from './page-clock';
import { answerJira } from './runs/known-jira';
import { jiraOf } from './runs/jira-of-world';

const invocation = z.object({ functionKey: z.string(), payload: z.unknown() });
const subscription = z.object({ event: z.string(), callback: z.custom<() => void>() });
const emission = z.object({ event: z.string() });
const sent = z.object({ restPath: z.string(), fetchRequestInit: z.unknown() });

/** A host that shows the app's pages: the real doors and verbs answer, on a world in memory. */
export interface FakeHost {
  readonly world: World;
  /** The functions asked, in order: one invocation each. */
  readonly invoked: string[];
  /** Every other call of the bridge, in order. */
  readonly called: { readonly command: string; readonly payload: unknown }[];
  /** Holds back the answers of a function until the gate is opened. */
  readonly hold: (functionKey: string) => Gate;
  /** Loses the next answer of a function: it did its work, and died. */
  readonly lose: (functionKey: string) => void;
  /** Puts a word into the questions to a function that its door does not know, as a page of another release may. */
  readonly garble: (functionKey: string) => void;
  /** Who reads the pages, as the host tells. */
  reader: object;
}

/** The pages: their door, who stands before it, and where in Jira the page is. */
const surfaces = {
  panel: { doorOf: panelDoor, by: evan, extension: { issue: { id: issueId, key: 'SUP-1' } } },
  settings: { doorOf: adminDoor, by: ada, extension: {} },
  bulk: { doorOf: runsDoor, by: paula, extension: { project: { id: projectId, key: 'OPS' } } },
} as const satisfies Record<string, Surface>;

interface Surface {
  readonly doorOf: (ports: Ports) => Door;
  readonly by: string;
  readonly extension: object;
}

/** Puts a page's host behind the bridge until the next one, and sets the page's clock to the world's. */
export function aHost(surface: keyof typeof surfaces, world: World = aWorld()): FakeHost {
  const { doorOf, by, extension } = surfaces[surface];
  const door = doorOf(world.ports);
  setPageClock(world.state.now);
  const gates = new Map<string, Gate>();
  const losses = new Set<string>();
  const garbled = new Set<string>();
  const listeners: { event: string; callback: () => void }[] = [];
  const host: FakeHost = {
    world,
    invoked: [],
    called: [],
    hold: (functionKey) => {
      const gate = aGate();
      gates.set(functionKey, gate);
      return gate;
    },
    lose: (functionKey) => void losses.add(functionKey),
    garble: (functionKey) => void garbled.add(functionKey),
    reader: { accountId: by, locale: 'en-US', timezone: 'UTC' },
  };

  bridge.answer = async (command, payload) => {
    if (command === 'invoke') return invoke(invocation.parse(payload));
    host.called.push({ command, payload });
    switch (command) {
      case 'getContext':
        return { siteUrl: 'https://site.example.net', ...host.reader, extension };
      case 'fetchProduct':
        return surface === 'panel' ? readProperty(world) : askJira(world, payload);
      case 'on':
        listeners.push(subscription.parse(payload));
        return { unsubscribe: () => undefined };
      case 'emit':
        for (const { event, callback } of listeners) if (event === emission.parse(payload).event) callback();
        return undefined;
      case 'navigate':
      case 'close':
        return true;
      default:
        throw new Error(`the fake host does not know ${command}`);
    }
  };
  return host;

  async function invoke({ functionKey, payload }: z.output<typeof invocation>): Promise<unknown> {
    host.invoked.push(functionKey);
    const question = garbled.has(functionKey) ? Object.assign({}, payload, { former: true }) : payload;
    const reply = await knock(door, functionKey, question, { by, extension });
    await gates.get(functionKey)?.opened;
    if (losses.delete(functionKey)) throw new Error('There was an error invoking the function - it died');
    return reply;
  }
}

function knock(
  door: Door,
  functionKey: string,
  payload: unknown,
  { by, extension }: Pick<Surface, 'by' | 'extension'>,
): Promise<unknown> {
  // A page's questions travel as JSON, and so do the answers.
  const sent: unknown = JSON.parse(
    JSON.stringify({ call: { functionKey, payload }, context: { extension } }),
  );
  return door(sent, { principal: { accountId: by } });
}

function askJira(world: World, payload: unknown): ReturnType<typeof answerJira> {
  const { restPath, fetchRequestInit } = sent.parse(payload);
  return answerJira(jiraOf(world), restPath, fetchRequestInit);
}

function readProperty(world: World): { body: string; status: number; headers: Record<string, string> } {
  const value = world.mirrors.get(issueId);
  return value
    ? { status: 200, headers: {}, body: JSON.stringify({ key: 'salesforce-links', value }) }
    : { status: 404, headers: {}, body: '{"errorMessages":[]}' };
}
