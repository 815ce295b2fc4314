import { AppError } from '../../shared/app-error';
import { asAppError, consequenceOf } from '../../shared/consequence';
import type { Made } from '../model/marks';
import type { Connector } from '../../ports/connector';
import type { Ports } from '../../ports/ports';
import type { SendableItem } from './sendable-items';

export type SendNeeds = Pick<Ports, 'locks' | 'sleep'>;

/**
 * How sending an item ended. `none`: it was not pushed, because the next item would meet the same error, or because the
 * delivery was stopped between link and push. `linked`: what happened to its link.
 */
export type Sent =
  | { readonly state: 'pushed'; readonly linked: Made; readonly error: null }
  | { readonly state: 'none'; readonly linked: Made; readonly error: AppError | null }
  | {
      readonly state: 'refused' | 'failed' | 'unknown';
      readonly linked: Made;
      readonly error: AppError;
    };

/** An unlinking holds an issue's lock for some seconds. One that died holds it for half a minute. */
const lockPatience = { tries: 35, pauseMs: 1_000 };

/**
 * Links one item if the plan says so, then pushes it, each once. A link that already exists is as good as one made now.
 * If nobody answered, a read settles it where it can.
 */
export async function sendItem(
  ports: SendNeeds,
  connector: Connector,
  projectId: string,
  sendable: SendableItem,
  isOver: () => boolean,
): Promise<Sent> {
  const { item, isLinked } = sendable;
  const link = await linkFirst(ports, connector, sendable, isOver);
  if (link.error) return { state: consequenceOf[link.error.code], linked: link.linked, error: link.error };
  // Stopped, or told to wait, while the link was made. The delivery that goes on sends the push.
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

/**
 * Makes the link, if the plan says so. Waits for an unlinking on the same issue, because that replaces the issue's
 * whole list.
 */
async function linkFirst(
  { locks, sleep }: SendNeeds,
  connector: Connector,
  { item: { issueId, record, options, plannedAs }, isLinked }: SendableItem,
  isOver: () => boolean,
): Promise<Linked> {
  if (plannedAs !== 'linkAndPush') return { linked: 'no', error: null };
  if (isLinked) return { linked: 'made', error: null };
  try {
    for (let tried = 0; tried < lockPatience.tries && (await locks.held([issueId])).size > 0; tried++) {
      await sleep(lockPatience.pauseMs);
    }
    await connector.link(issueId, { record, options }, 'create');
    return { linked: 'made', error: null };
  } catch (thrown) {
    const error = asAppError(thrown);
    const meaning = consequenceOf[error.code];
    if (meaning === 'none') return { linked: 'no', error };
    // Do not send a check to a service that is down or asks for time.
    const stands = isOver() ? null : await doesStand(connector, issueId, record.id);
    // Refused because the link already existed. After silence, a link found now may be ours or an older one.
    if (stands === true) return { linked: meaning === 'unknown' ? 'made' : 'stood', error: null };
    if (meaning !== 'unknown') return { linked: 'no', error };
    // A read settles it: there is no link, so nothing was done.
    if (stands === false) return { linked: 'no', error: new AppError('CONNECTOR_DOWN', error.source, error) };
    return { linked: 'unknown', error };
  }
}

/** Whether a fresh read shows the link. Null if the read fails. */
async function doesStand(connector: Connector, issueId: string, recordId: string): Promise<boolean | null> {
  try {
    return (await connector.readLinks(issueId)).some(({ record }) => record.id === recordId);
  } catch {
    return null;
  }
}
