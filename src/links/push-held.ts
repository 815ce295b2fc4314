import type { PushAnswer } from '../contract/links/questions';
import type { HeldLink, PushMark } from '../contract/links/link';
import { noNews } from './model/link-memory';
import { sealedPushes, sealMarks, sealOver } from './model/push-seal';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueCaller } from '../ports/caller';
import { findSeal, type SealNeeds } from './find-seal';
import { withLatestMirror } from './latest-mirror';
import { openConnection, type ConnectionNeeds } from '../connections/open-connection';
import { projectOf } from './open-for-issue';
import { pushLinks, type PushNeeds } from './push-links';

/** What pushing an issue's links needs of the world. */
export type PushHeldNeeds = ConnectionNeeds & AnswerNeeds & SealNeeds & PushNeeds & Pick<Ports, 'issues'>;

/** Picks what to push, in which order, from the links the Connector holds and our own marks. May throw where nothing fits. */
type Choice = (held: readonly HeldLink[], lastPushes: ReadonlyMap<string, PushMark>) => readonly HeldLink[];

/**
 * Pushes some of an issue's links as the Connector holds them now. Pushing changes no link, so the list read before it
 * is the answer, and no lock is needed.
 */
export async function pushHeld(
  ports: PushHeldNeeds,
  caller: IssueCaller,
  choose: Choice,
): Promise<PushAnswer> {
  const { issueId } = caller;
  const reading = ports.issues.get('user', issueId);
  const [issue, opened, found] = await Promise.all([
    reading,
    openConnection(ports, projectOf(reading)),
    findSeal(ports),
  ]);
  const seal = sealOver(found, opened.connection.id);
  return opened.use(async (connected) => {
    const held = await connected.connector.readLinks(issueId);
    const chosen = choose(held, sealedPushes(seal, issueId, issue.mirror, ports.now()));
    const { results, marks } = await pushLinks(ports, connected, issue, chosen);
    const news = { ...noNews, marks: sealMarks(seal, issueId, marks) };
    const latest = await withLatestMirror(ports, issue);
    return { links: await answerLinks(ports, connected, latest, held, news), results };
  });
}
