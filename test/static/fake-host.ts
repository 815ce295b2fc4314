import * as z from 'zod/mini';
import { panelDoor } from '../../src/entry/panel';
import type { Door } from '../../src/entry/serve';
import { settingsDoor } from '../../src/entry/settings';
import { ada, evan, issueId } from '../builders';
import { aWorld, type World } from '../ports';
import { bridge } from './bridge-line';
import { aGate, type Gate } from './gate';
import { setPageClock } from './page-clock';

const invocation = z.object({ functionKey: z.string(), payload: z.unknown() });
const subscription = z.object({ event: z.string(), callback: z.custom<() => void>() });
const emission = z.object({ event: z.string() });

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
}

/** Puts a page's host behind the bridge until the next one, and sets the page's clock to the world's. */
export function aHost(surface: 'panel' | 'settings', world: World = aWorld()): FakeHost {
  const door = surface === 'panel' ? panelDoor(world.ports) : settingsDoor(world.ports);
  setPageClock(world.state.now);
  const gates = new Map<string, Gate>();
  const losses = new Set<string>();
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
  };

  bridge.answer = async (command, payload) => {
    if (command === 'invoke') return invoke(invocation.parse(payload));
    host.called.push({ command, payload });
    switch (command) {
      case 'getContext':
        return { extension: { type: 'jira:issuePanel', issue: { id: issueId, key: 'SUP-1' } } };
      case 'fetchProduct':
        return readProperty(world);
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
    const reply = await knock(door, functionKey, payload, surface === 'panel' ? evan : ada);
    await gates.get(functionKey)?.opened;
    if (losses.delete(functionKey)) throw new Error('There was an error invoking the function - it died');
    return reply;
  }
}

function knock(door: Door, functionKey: string, payload: unknown, accountId: string): Promise<unknown> {
  const context = { extension: { issue: { id: issueId } } };
  // A page's questions travel as JSON, and so do the answers.
  const sent: unknown = JSON.parse(JSON.stringify({ call: { functionKey, payload }, context }));
  return door(sent, { principal: { accountId } });
}

function readProperty(world: World): { body: string; status: number; headers: Record<string, string> } {
  const value = world.mirrors.get(issueId);
  return value
    ? { status: 200, headers: {}, body: JSON.stringify({ key: 'salesforce-links', value }) }
    : { status: 404, headers: {}, body: '{"errorMessages":[]}' };
}
