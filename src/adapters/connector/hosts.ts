import type { Region } from '../../contract/connections/region';

/**
 * Where the Connector of each region answers. The manifest's egress list holds the same two. Appfire's page spells the
 * EU host without its ending in one place and with `.app` in others; `.app` is right.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1853817917
 */
export const connectorHosts: Readonly<Record<Region, string>> = {
  global: 'https://sfjc.integration.appfire.app',
  eu: 'https://eu-sfjc.integration.appfire.app',
};
