import type { HeldLink, Link } from '../contract/links/link';
import type { Mirror } from '../contract/links/mirror';
import { noNews, recall, type News } from './model/link-memory';
import { linkViews } from './model/link-view';
import { buildMirror, isStale, sameMirror } from './model/mirror';
import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { noteHosts, type HostNeeds } from './note-hosts';
import type { Connected } from '../connections/open-connector';

/** What answering with an issue's links needs of the world. */
export type AnswerNeeds = HostNeeds & Pick<Ports, 'mirrors' | 'now' | 'log'>;

/**
 * Turns freshly read links into what a screen shows, and updates the issue's mirror first. The mirror is written only
 * when it changed or is an hour old. A failed write never fails the answer.
 */
export async function answerLinks(
  ports: AnswerNeeds,
  connected: Connected,
  issue: Issue,
  held: readonly HeldLink[],
  news: News = noNews,
): Promise<Link[]> {
  const now = ports.now();
  const memory = recall(issue.mirror, news, now);
  const { salesforceHost } = connected.connection;
  const mirror = buildMirror(held, memory, issue.mirror, now, connected.connection);
  const noted = noteHosts(ports, held, memory, news, salesforceHost);
  if (isWorthWriting(mirror, issue.mirror, now)) {
    try {
      // As the app, so that a person who may only view the issue still refreshes it.
      await ports.mirrors.write('app', issue.id, mirror);
    } catch (error) {
      ports.log.trouble('mirror not written', {}, error);
    }
  }
  await noted;
  return linkViews(held, memory, salesforceHost);
}

function isWorthWriting(mirror: Mirror, before: Mirror | null, now: Date): boolean {
  // An issue that never had a link needs no property on it.
  if (before === null) return mirror.count > 0;
  return !sameMirror(mirror, before) || isStale(before, now);
}
