import type { Connection } from '../connections/model/connection';
import { getConnection, type Registry } from '../connections/model/registry';
import type { KnownConnection, setUpContract } from '../contract/setup/questions';
import type { AdminVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { ownLogInOf } from './eyes';
import { showJiraTokens, type ShowJiraTokensNeeds } from './set-up/show-jira-tokens';

type Needs = ShowJiraTokensNeeds &
  Pick<Ports, 'callBackAddress' | 'connections' | 'log' | 'logIns' | 'setUps'>;

/**
 * Shows what is kept of a connection's set-up, and what the app knows that its answers are prefilled with. No secret is read.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function openSetUp(ports: Needs): AdminVerb<typeof setUpContract.openSetUp> {
  return async ({ accountId, siteUrl, cloudId }, { id }) => {
    const callBack = ports.callBackAddress().catch((error: unknown) => {
      ports.log.trouble('no call-back address', {}, error);
      return null;
    });
    const registry = await ports.connections.registry();
    const connection = id === null ? usual(registry) : getConnection(registry, id);
    const known = connection && (await knownOf(ports, connection, accountId));
    const kept = connection && (await ports.setUps.read(connection.id));
    const tokens =
      connection && kept ? await showJiraTokens(ports, registry, connection.id, kept.jiraTokens) : [];
    return {
      site: { address: siteUrl, cloudId },
      callBack: await callBack,
      connections: registry.connections.map((each) => ({
        id: each.id,
        name: each.name,
        isDefault: each.id === registry.defaultId,
      })),
      connection: known,
      setUp: kept && { revision: kept.revision, answers: kept.answers, steps: kept.steps },
      jiraTokens: tokens,
      remindersAreOn: registry.reminderIssue !== null,
    };
  };
}

function usual({ connections, defaultId }: Registry): Connection | null {
  return connections.find(({ id }) => id === defaultId) ?? connections[0] ?? null;
}

async function knownOf(ports: Needs, connection: Connection, accountId: string): Promise<KnownConnection> {
  const { id, name, access, salesforceHost } = connection;
  return {
    ...{ id, name, host: access?.host ?? salesforceHost, hasAccess: access !== null },
    ...{ hasConsumerKey: (access?.consumerKey ?? '') !== '', isOff: access?.isOff ?? false },
    whoReads: access?.whoReads ?? null,
    objects: access?.objects.map((object) => ({ name: object.name, label: object.label })) ?? [],
    ownLogIn: await ownLogInOf(ports, connection, accountId),
  };
}
