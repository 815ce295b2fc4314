import type { PushAnswer } from '../contract/panel';
import { noNews, recall, type LinkMemory } from '../domain/link-memory';
import type { HeldLink, Ports } from '../ports';
import { answerLinks } from './answer-links';
import type { IssueCaller } from './caller';
import { withLatestMirror } from './latest-mirror';
import { openLine } from './open-line';
import { pushLinks } from './push-links';
import { readLinks } from './read-links';

/** Picks what is pushed, in its order, from what the Connector holds; may throw where nothing fits. */
type Choice = (held: readonly HeldLink[], memory: LinkMemory) => readonly HeldLink[];

/**
 * Pushes some of an issue's links as the Connector holds them now. Pushing changes no link, so the read before it is the
 * list that is answered, and no turn is taken.
 */
export async function pushHeld(ports: Ports, caller: IssueCaller, choose: Choice): Promise<PushAnswer> {
  const { issueId } = caller;
  const [issue, line] = await Promise.all([ports.issues.get('user', issueId), openLine(ports)]);
  const held = await readLinks(ports, line, issueId);
  const chosen = choose(held, recall(issue.mirror, noNews, ports.now()));
  const { results, marks } = await pushLinks(ports, line, issue, caller, chosen);
  const latest = await withLatestMirror(ports, issue);
  return { links: await answerLinks(ports, line, latest, held, { marks, hosts: noNews.hosts }), results };
}
