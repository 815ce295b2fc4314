import type { AppError } from '../../domain/app-error';
import { asAppError, consequenceOf } from '../../domain/consequence';
import type { PlannedItem } from '../../domain/run/planned-item';
import type { Connector, Ports } from '../../ports';
import type { SalesforceRecord } from '../../contract/link';

/** How sending an item ended. `none`: nothing was sent, and the next item would meet the same error. */
export type Sent =
  | { readonly state: 'pushed'; readonly linked: boolean; readonly error: null }
  | {
      readonly state: 'refused' | 'failed' | 'unknown' | 'none';
      readonly linked: boolean;
      readonly error: AppError;
    };

/** Somebody who unlinks holds an issue's turn for some seconds; who died with it, for half a minute. */
const turnPatience = { tries: 35, pauseMs: 1_000 };

/**
 * Links, where the plan says so, and pushes one item, each once. A link that stands already is as good as one made; what
 * nobody answered is settled by a read where a read can settle it.
 */
export async function sendItem(
  ports: Pick<Ports, 'turns' | 'sleep'>,
  connector: Connector,
  projectId: string,
  item: PlannedItem & { readonly record: SalesforceRecord },
): Promise<Sent> {
  const linked = item.plannedAs === 'linkAndPush';
  if (linked) {
    const error = await link(ports, connector, item);
    if (error) return { state: consequenceOf[error.code], linked: false, error };
  }
  try {
    await connector.push({ id: item.issueId, projectId }, item.record);
    return { state: 'pushed', linked, error: null };
  } catch (thrown) {
    const error = asAppError(thrown);
    const state = consequenceOf[error.code];
    return { state, linked, error };
  }
}

/** Makes the link; null when it stands. An unlinking on the same issue replaces its whole list, so it is waited for. */
async function link(
  { turns, sleep }: Pick<Ports, 'turns' | 'sleep'>,
  connector: Connector,
  { issueId, record, options }: PlannedItem & { readonly record: SalesforceRecord },
): Promise<AppError | null> {
  try {
    for (let tried = 0; tried < turnPatience.tries && (await turns.taken([issueId])).size > 0; tried++) {
      await sleep(turnPatience.pauseMs);
    }
    await connector.link(issueId, { record, options }, 'create');
    return null;
  } catch (thrown) {
    const error = asAppError(thrown);
    if (consequenceOf[error.code] === 'none') return error;
    return (await stands(connector, issueId, record.id)) ? null : error;
  }
}

async function stands(connector: Connector, issueId: string, recordId: string): Promise<boolean> {
  try {
    return (await connector.readLinks(issueId)).some(({ record }) => record.id === recordId);
  } catch {
    return false;
  }
}
