import type { HeldLink } from '../../../../src/contract/links/link';
import type { ConnectorDeps } from '../../../../src/adapters/connector/connector-for';
import { openDatabase } from '../../../cloud/database';
import { fixedIssues } from '../../../cloud/connector/fixed-issues';
import { startConnector, type StandIn } from '../../../cloud/connector/start-connector';
import { type Client, clientAgainst } from './client-against';
import type { Connector } from '../../../../src/ports/connector';

export const issue = { id: '10173', projectId: '10001' };
export const vvn = '500Qy00000VvNShIAN';
export const j80 = '500J80000019IF9IAM';
export const off = { viewOnly: false, autoPush: false, autoPull: false };

/** A link to a Case, its options off unless told otherwise. */
export function aHeldLink(id = vvn, options: Partial<HeldLink['options']> = {}): HeldLink {
  return { record: { object: 'Case', id }, options: { ...off, ...options } };
}

export interface RunningClient extends Client {
  readonly standIn: StandIn;
  readonly token: string;
  /** The Connector of the global region, with a good token. */
  readonly connector: Connector;
  /** The same stand-in, met by a client with other limits or chances. */
  with(over: Partial<ConnectorDeps>): Connector;
}

/** A stand-in on two sockets for this file, back at its seed before every test, and the client that speaks to it. */
export function runningClient(): () => RunningClient {
  let standIn: StandIn | undefined;
  let running: RunningClient | undefined;
  beforeAll(async () => {
    standIn = await startConnector({
      db: openDatabase(':memory:'),
      issues: fixedIssues(),
      now: () => Date.UTC(2026, 9, 1),
    });
  });
  beforeEach(() => {
    if (!standIn) throw new Error('the stand-in did not start');
    standIn.reset();
    running = meet(standIn);
  });
  afterAll(() => standIn?.stop());
  return () => {
    if (!running) throw new Error('no test is running');
    return running;
  };
}

function meet(standIn: StandIn): RunningClient {
  const token = standIn.mintToken({ region: 'global', lifespanMinutes: 60 });
  const client = clientAgainst(standIn.origins);
  return {
    ...client,
    standIn,
    token,
    connector: client.open('global', token),
    with: (over) => clientAgainst(standIn.origins, over).open('global', token),
  };
}
