import { runsContract } from '../../../src/contract/runs/questions';
import { linksContract } from '../../../src/contract/links/questions';
import type { Contract, Reply } from '../../../src/contract/procedure';
import { recordsContract } from '../../../src/contract/records/cards';
import { searchContract } from '../../../src/contract/records/search';
import { setUpContract } from '../../../src/contract/setup/questions';
import { personContract } from '../../../src/contract/records/person';
import { accessContract } from '../../../src/contract/records/access';
import { connectionsContract } from '../../../src/contract/connections/questions';
import { runsDoor } from '../../../src/entry/runs';
import { recordsDoor } from '../../../src/entry/records';
import { searchDoor } from '../../../src/entry/search';
import { personDoor } from '../../../src/entry/person';
import { accessDoor } from '../../../src/entry/access-settings';
import { setUpDoor } from '../../../src/entry/set-up';
import { linksDoor } from '../../../src/entry/links';
import type { Door } from '../../../src/entry/serve';
import { connectionsDoor } from '../../../src/entry/connections';
import type { Ports } from '../../../src/ports/ports';

/** One surface: what may be asked, its door, and which of its procedures somebody who may only look may use. */
export interface Surface {
  readonly name: string;
  readonly contract: Contract;
  readonly open: (ports: Ports) => Door;
  readonly forViewers: readonly string[];
  /** What a stranger is told. */
  readonly toStrangers: 'NOT_FOUND' | 'NOT_ALLOWED';
}

export const surfaces: readonly Surface[] = [
  {
    name: 'panel',
    contract: linksContract,
    open: linksDoor,
    forViewers: ['openPanel'],
    toStrangers: 'NOT_FOUND',
  },
  {
    name: 'settings',
    contract: connectionsContract,
    open: connectionsDoor,
    forViewers: [],
    toStrangers: 'NOT_ALLOWED',
  },
  {
    name: 'records',
    contract: recordsContract,
    open: recordsDoor,
    forViewers: ['readCards'],
    toStrangers: 'NOT_FOUND',
  },
  {
    name: 'search',
    contract: searchContract,
    open: searchDoor,
    forViewers: [],
    toStrangers: 'NOT_FOUND',
  },
  {
    name: 'access',
    contract: accessContract,
    open: accessDoor,
    forViewers: [],
    toStrangers: 'NOT_ALLOWED',
  },
  {
    name: 'set-up',
    contract: setUpContract,
    open: setUpDoor,
    forViewers: [],
    toStrangers: 'NOT_ALLOWED',
  },
  {
    name: 'person',
    contract: personContract,
    open: personDoor,
    forViewers: ['openLogIns', 'beginLogIn', 'finishLogIn', 'endLogIn'],
    toStrangers: 'NOT_ALLOWED',
  },
  {
    name: 'bulk',
    contract: runsContract,
    open: runsDoor,
    forViewers: [],
    toStrangers: 'NOT_FOUND',
  },
];

/** Every procedure of every surface, also those of tomorrow: `[label, surface, procedure name]`. */
export const procedures = surfaces.flatMap((surface) =>
  Object.keys(surface.contract).map((name) => [`${surface.name}.${name}`, surface, name] as const),
);

/** The account every call here is made from. */
export const principal = { principal: { accountId: '5b10a2844c20165700ede21c' } };

/** Asks as Forge does: the page's call with its signed context, and who stands behind it. */
export async function ask(
  door: Door,
  functionKey: unknown,
  payload: unknown,
  backend: Record<string, unknown> = principal,
): Promise<Reply<unknown>> {
  const context = { moduleKey: 'salesforce-panel', extension: { issue: { id: '10173', key: 'SUP-1' } } };
  const reply = await door({ call: { functionKey, payload }, context }, backend);
  if (!isReply(reply)) throw new Error(`no reply: ${JSON.stringify(reply)}`);
  return reply;
}

function isReply(value: unknown): value is Reply<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    (value.ok === true ? 'data' in value : 'error' in value)
  );
}
