import type { RunConnection } from '../../contract/runs/run-view';
import { chooseConnection } from '../../connections/model/choose-connection';
import { connectionIn, type Registry } from '../../connections/model/registry';
import { hasSeveral } from '../../connections/model/through-of';
import type { AgreedConnection } from './run';

/** A run's connection as its page tells it: by its present name, or by the name it had when people agreed to it. */
export function connectionOfRun(
  registry: Registry,
  projectId: string,
  { id, name, region, last4 }: AgreedConnection,
): RunConnection {
  const own = connectionIn(registry, id);
  const { connection, lacking } = chooseConnection(registry, projectId);
  const used = connection ?? lacking;
  const named = own?.name ?? name;
  return {
    region,
    last4,
    ...(named !== '' && { name: named }),
    ...(own && { host: own.salesforceHost }),
    ...(hasSeveral(registry) && { isOneOfSeveral: true }),
    ...(own === null && { isGone: true }),
    ...(used?.id !== id && { projectUses: used?.name ?? null }),
  };
}
