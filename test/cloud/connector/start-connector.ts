import { listen, type Listening } from '../http';
import { createHandler } from './create-handler';
import type { Region } from './region';
import { controlsOf, type Controls } from './control/controls-of';
import { openWorld, type WorldOptions } from './world';

export interface ConnectorOptions extends Omit<WorldOptions, 'now'> {
  /** 0, or left out, for a free port. */
  readonly ports?: Readonly<Record<Region, number>>;
  readonly now?: () => number;
}

/** A running stand-in for the Connector: one service with one origin per region. */
export interface StandIn extends Controls {
  readonly origins: Readonly<Record<Region, string>>;
  /** Tells its pages the address of Jira, so that they can link back to it. */
  showJiraAt(url: string): void;
  /** Stops it. Hanging requests are cut off. */
  stop(): Promise<void>;
}

/**
 * Starts the stand-in for Appfire's Connector REST API on loopback. Published behaviour is as published; everything
 * else is made up and has a switch. Its state is in the given database and survives a restart, except faults.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685193166
 */
export async function startConnector(options: ConnectorOptions): Promise<StandIn> {
  const { ports = { global: 0, eu: 0 }, now = Date.now } = options;
  const world = openWorld({ ...options, now });
  const origins = { global: '', eu: '' };
  const jira: { url: string | null } = { url: null };
  const start = async (region: Region): Promise<Listening> => {
    const listening = await listen(createHandler(world, region, origins, jira), ports[region]);
    origins[region] = listening.origin;
    return listening;
  };
  const servers = await Promise.all([start('global'), start('eu')]);
  return {
    ...controlsOf(world),
    origins,
    showJiraAt: (url) => void (jira.url = url),
    stop: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}
