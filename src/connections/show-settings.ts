import type { ChangedSettings, SettingsView } from '../contract/connections/settings-view';
import { allEndingJiraTokens, type EndingJiraTokensNeeds } from './ending-jira-tokens';
import { isLive, placeOf, type Connection, type ConnectionHealth } from './model/connection';
import { viewConnection, viewStop } from './model/connection-view';
import { accountsIn, lostProjects, type Registry } from './model/registry';
import { readReminderTroubles } from './read-reminder-troubles';
import type { WrittenRegistry } from '../ports/connections';
import type { Ports } from '../ports/ports';

/** What showing the settings needs of the world. */
export type ShowNeeds = EndingJiraTokensNeeds & Pick<Ports, 'connections' | 'people' | 'reminderNotes'>;

/** The health of one connection where it is known already. */
interface KnownHealth {
  readonly id: string;
  readonly health: ConnectionHealth;
}

const nothing: ConnectionHealth = { lastSuccessAt: null, lastFailure: null };

/**
 * Shows the settings with this registry, with Jira's names for the people in it. Each connection's health is read,
 * unless it is `known`.
 * @throws AppError PLATFORM_DOWN
 */
export async function showSettings(
  ports: ShowNeeds,
  registry: Registry,
  known?: KnownHealth,
): Promise<SettingsView> {
  const healthOf = async (connection: Connection): Promise<ConnectionHealth> => {
    if (known?.id === connection.id) return known.health;
    return isLive(connection) ? ports.connections.health(placeOf(connection)) : nothing;
  };
  const reading = allEndingJiraTokens(ports, registry.connections);
  const [names, health, ending, troubles] = await Promise.all([
    ports.people.namesOf([...accountsIn(registry).keys()]),
    Promise.all(registry.connections.map(healthOf)),
    reading,
    reading.then((known) => readReminderTroubles(ports, registry, known)),
  ]);
  const at = { names, now: ports.now() };
  return {
    connections: registry.connections.map((connection, n) =>
      viewConnection(
        registry,
        connection,
        { health: health[n] ?? nothing, endingJiraTokens: ending.get(connection.id) ?? [] },
        at,
      ),
    ),
    lostProjects: lostProjects(registry).length,
    stop: viewStop(registry.stop, true, at),
    longestDays: registry.longestDays,
    reminderTroubles: troubles.length,
  };
}

/** Shows the settings after a change. */
export async function showChanged(
  ports: ShowNeeds,
  { registry, endsEarlierRelease }: WrittenRegistry,
  known?: KnownHealth,
): Promise<ChangedSettings> {
  return { settings: await showSettings(ports, registry, known), endsEarlierRelease };
}
