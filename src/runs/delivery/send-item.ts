import { AppError } from '../../shared/app-error';
import { asAppError, consequenceOf } from '../../shared/consequence';
import type { Made } from '../model/marks';
import type { Connector } from '../../ports/connector';
import type { Ports } from '../../ports/ports';
import type { SendableItem } from './sendable-items';

/**
 * How sending an item ended. `none`: it was not pushed, and the next item would meet the same error, or the delivery was stopped
 * between its link and its push. `linked`: what became of its link.
 */
export type Sent =
  | { readonly state: 'pushed'; readonly linked: Made; readonly error: null }
  | { readonly state: 'none'; readonly linked: Made; readonly error: AppError | null }
  | {
      readonly state: 'refused' | 'failed' | 'unknown';
      readonly linked: Made;
      readonly error: AppError;
    };

/** Somebody who unlinks holds an issue's lock for some seconds; who died with it, for half a minute. */
const turnPatience = { tries: 35, pauseMs: 1_000 };

/**
 * Links, where the plan says so, and pushes one item, each once. A link that stands already is as good as one made; what
 * nobody answered is settled by a read where a read can settle it.
 */
export async function sendItem(
  ports: Pick<Ports, 'locks' | 'sleep'>,
  connector: Connector,
  projectId: string,
  sendable: SendableItem,
  isOver: () => boolean,
): Promise<Sent> {
  const { item, isLinked } = sendable;
  const link = await linkFirst(ports, connector, sendable, isOver);
  if (link.error) return { state: consequenceOf[link.error.code], linked: link.linked, error: link.error };
  // Told to stop, or to wait, while the link was made: the push waits for whoever goes on.
  if (item.plannedAs === 'linkAndPush' && !isLinked && isOver()) {
    return { state: 'none', linked: link.linked, error: null };
  }
  try {
    await connector.push({ id: item.issueId, projectId }, item.record);
    return { state: 'pushed', linked: link.linked, error: null };
  } catch (thrown) {
    const error = asAppError(thrown);
    return { state: consequenceOf[error.code], linked: link.linked, error };
  }
}

interface Linked {
  readonly linked: Made;
  readonly error: AppError | null;
}

/** Makes the link, if one is to be made. An unlinking on the same issue replaces its whole list, so it is waited for. */
async function linkFirst(
  { locks, sleep }: Pick<Ports, 'locks' | 'sleep'>,
  connector: Connector,
  { item: { issueId, record, options, plannedAs }, isLinked }: SendableItem,
  isOver: () => boolean,
): Promise<Linked> {
  if (plannedAs !== 'linkAndPush') return { linked: 'no', error: null };
  if (isLinked) return { linked: 'made', error: null };
  try {
    for (let tried = 0; tried < turnPatience.tries && (await locks.held([issueId])).size > 0; tried++) {
      await sleep(turnPatience.pauseMs);
    }
    await connector.link(issueId, { record, options }, 'create');
    return { linked: 'made', error: null };
  } catch (thrown) {
    const error = asAppError(thrown);
    const meaning = consequenceOf[error.code];
    if (meaning === 'none') return { linked: 'no', error };
    // A service that is down, or asks for time, is not asked about it now.
    const stands = isOver() ? null : await doesStand(connector, issueId, record.id);
    // A no because it stood already; silence, after which it is there, may have been either.
    if (stands === true) return { linked: meaning === 'unknown' ? 'made' : 'stood', error: null };
    if (meaning !== 'unknown') return { linked: 'no', error };
    // A read settles it: not linked, so nothing was done.
    if (stands === false) return { linked: 'no', error: new AppError('CONNECTOR_DOWN', error.source, error) };
    return { linked: 'unknown', error };
  }
}

/** Whether a fresh read shows the link; null where that fails. */
async function doesStand(connector: Connector, issueId: string, recordId: string): Promise<boolean | null> {
  try {
    return (await connector.readLinks(issueId)).some(({ record }) => record.id === recordId);
  } catch {
    return null;
  }
}
