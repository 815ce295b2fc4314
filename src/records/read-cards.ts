import type { HeldLink } from '../contract/links/link';
import type { CardsView, recordsContract } from '../contract/records/cards';
import { findForProject, type ConnectionNeeds } from '../connections/open-connection';
import type { Ports } from '../ports/ports';
import type { IssueVerb } from '../ports/caller';
import { asAppError } from '../shared/consequence';
import { cardsOf } from './cards-of';
import { ownLogInAfter, withEyes, type Eyes, type EyesNeeds } from './eyes';
import { SalesforceError } from './model/salesforce-error';
import { readRecords } from './read-records';
import type { ShapeNeeds } from './shape-of';
import { troubleOf } from './trouble-of';

type Needs = ConnectionNeeds & EyesNeeds & ShapeNeeds & Pick<Ports, 'issues' | 'log' | 'now'>;

/**
 * Reads cards of the records that the Connector names as linked to the issue now: never of those a page or a mirror names.
 * @throws AppError what reading the links throws: without them nothing is known to be linked
 */
export function readCards(ports: Needs): IssueVerb<typeof recordsContract.readCards> {
  return async (caller) => {
    const { issueId } = caller;
    const readAt = ports.now().toISOString();
    // The project it is in now, as the panel's truth has it: a moved issue may belong to another org.
    const project = ports.issues.get('user', issueId).then((issue) => issue.projectId);
    const { chosen, opened } = await findForProject(ports, project);
    let seen: Eyes | null = null;
    try {
      if (opened === null) throw new SalesforceError('NOT_SET_UP');
      const held = once(() =>
        opened.use(({ connector }) => connector.readLinks(issueId)).catch(linksUnknown),
      );
      return await withEyes(ports, chosen.connection, caller, async (eyes) => {
        seen = eyes;
        const read = await cardsOfLinks(ports, eyes, await held());
        return { ...read, ownLogIn: eyes.ownLogIn, readAt };
      });
    } catch (error) {
      const ownLogIn = ownLogInAfter(error, seen);
      return { ...nothing, ownLogIn, readAt, trouble: troubleOf(ports, 'cards not read', error) };
    }
  };
}

const nothing = { cards: [], unread: [], seenAs: null };

async function cardsOfLinks(
  ports: Needs,
  eyes: Eyes,
  held: readonly HeldLink[],
): Promise<Pick<CardsView, 'cards' | 'unread' | 'seenAs' | 'trouble'>> {
  const objects = new Set(eyes.access.objects.map(({ name }) => name));
  const linked = held.map(({ record }) => record).filter(({ object }) => objects.has(object));
  if (linked.length === 0) return { ...nothing, trouble: null };
  const { records, notRead, trouble } = await readRecords(eyes.salesforce, eyes.access.objects, linked);
  const told = new Set([...records.map(({ id }) => id), ...notRead]);
  return {
    cards: await cardsOf(ports, eyes, records),
    unread: linked.map(({ id }) => id).filter((id) => !told.has(id)),
    seenAs: eyes.seenAs,
    trouble: trouble && troubleOf(ports, 'records not all read', trouble),
  };
}

/** What is read with other eyes after all is read of the same links. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}

/** An error of the Connector's stays one: it is not told as Salesforce's. */
function linksUnknown(thrown: unknown): never {
  throw asAppError(thrown);
}
