import type { HeldLink } from '../contract/links/link';
import {
  linksPerIssue,
  type LinkResult,
  type LinkWish,
  type linksContract,
} from '../contract/links/questions';
import { areConfirmed } from '../contract/record/other-orgs';
import { AppError } from '../shared/app-error';
import { sealMarks, sealOver } from './model/push-seal';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueCaller, IssueVerb } from '../ports/caller';
import { findSeal, type SealNeeds } from './find-seal';
import { withLatestMirror } from './latest-mirror';
import type { ConnectionNeeds } from '../connections/open-connection';
import type { Connected } from '../connections/open-connector';
import { openForIssue, throwIfMoved } from './open-for-issue';
import { pushLinks, type PushNeeds } from './push-links';
import { throwIfNotDone, tryChange } from './try-change';
import { tryReadLinks } from './try-read-links';

type LinkNeeds = AnswerNeeds & SealNeeds & PushNeeds & Pick<Ports, 'issues' | 'log'>;

/**
 * Links the caller's issue to records, then pushes, if asked. A failed push does not undo the link. A record that is
 * already linked keeps its options and is no error. Links come back as the Connector holds them, not as wished.
 * @throws AppError nothing was linked: INVALID_INPUT (`records`: more than an issue holds, or of an org nobody
 *                  confirmed), NOT_CONNECTED, TOKEN_ENDED, TOKEN_REJECTED, REFUSED, RATE_LIMITED, CONNECTOR_DOWN,
 *                  ANSWER_UNKNOWN, CHANGED_MEANWHILE, PLATFORM_DOWN
 */
export function linkRecords(
  ports: ConnectionNeeds & LinkNeeds & Pick<Ports, 'locks'>,
): IssueVerb<typeof linksContract.linkRecords> {
  return async (caller, wish) => {
    const connected = await openForIssue(ports, caller);
    const hosts = wish.records.map(({ host }) => host);
    if (!areConfirmed(hosts, wish.confirmedHosts ?? [], connected.connection.salesforceHost))
      throw new AppError('INVALID_INPUT', { fields: [{ field: 'records', problem: 'otherOrg' }] });
    return connected.use((used) =>
      ports.locks.hold(caller.issueId, () => linkInTurn(ports, used, caller, wish), caller.accountId),
    );
  };
}

async function linkInTurn(
  ports: LinkNeeds,
  connected: Connected,
  caller: IssueCaller,
  wish: LinkWish,
): Promise<LinkResult> {
  const { issueId } = caller;
  const [issue, before] = await Promise.all([
    ports.issues.get('user', issueId),
    connected.connector.readLinks(issueId),
  ]);
  throwIfMoved(caller, issue);
  const wished = new Map(wish.records.map((record) => [record.id, record]));
  const earlier = idsOf(before);
  const added = [...wished.values()]
    .filter(({ id }) => !earlier.has(id))
    .map(({ object, id }): HeldLink => ({ record: { object, id }, options: wish.options }));
  const after = await add(ports, connected, issueId, before, added);

  // Where the fresh read failed, the earlier one still shows what was linked before.
  const held = after ?? before;
  const toPush = wish.push ? held.filter(({ record }) => wished.has(record.id)) : [];
  const { results, marks } = await pushLinks(ports, connected, issue, toPush);
  const links = after && (await answer(after));
  const now = idsOf(held);
  return {
    links,
    items: [...wished.keys()].map((recordId) => ({
      recordId,
      linked: linkedAs(recordId, earlier, now),
      push: results.find((result) => result.recordId === recordId) ?? null,
    })),
  };

  async function answer(fresh: readonly HeldLink[]) {
    const latest = toPush.length > 0 ? await withLatestMirror(ports, issue) : issue;
    const hosts = new Map(
      [...wished.values()].flatMap(({ id, host }) => (host === null ? [] : [[id, host] as const])),
    );
    const seal = marks.size > 0 ? sealOver(await findSeal(ports), connected.connection.id) : null;
    return answerLinks(ports, connected, latest, fresh, { marks: sealMarks(seal, issueId, marks), hosts });
  }
}

/**
 * Sends the new links and gives the issue's links afterwards; null where they cannot be read.
 * @throws AppError nothing was linked
 */
async function add(
  ports: Pick<Ports, 'log'>,
  connected: Connected,
  issueId: string,
  before: readonly HeldLink[],
  added: readonly HeldLink[],
): Promise<readonly HeldLink[] | null> {
  const [first, second] = added;
  if (first === undefined) return before;
  if (before.length + added.length > linksPerIssue) {
    const room = Math.max(0, linksPerIssue - before.length);
    throw new AppError('INVALID_INPUT', { fields: [{ field: 'records', problem: 'tooManyLinks', room }] });
  }
  const { connector } = connected;
  const answered = await tryChange(() =>
    second === undefined ? connector.link(issueId, first, 'create') : connector.addLinks(issueId, added),
  );
  const after = await tryReadLinks(ports, connected, issueId);
  const now = idsOf(after ?? []);
  const isSettled = after !== null || second === undefined;
  if (!added.some(({ record }) => now.has(record.id))) throwIfNotDone(answered, isSettled);
  return after;
}

function linkedAs(id: string, earlier: ReadonlySet<string>, now: ReadonlySet<string>) {
  if (earlier.has(id)) return 'alreadyLinked';
  return now.has(id) ? 'linked' : 'notConfirmed';
}

function idsOf(links: readonly HeldLink[]): ReadonlySet<string> {
  return new Set(links.map(({ record }) => record.id));
}
