import type { recordsContract } from '../contract/records/cards';
import { findForProject, type ConnectionNeeds } from '../connections/open-connection';
import type { Ports } from '../ports/ports';
import type { IssueVerb } from '../ports/caller';
import type { Wanted } from '../ports/salesforce';
import { asAppError } from '../shared/consequence';
import { cardsOf, wantedOf } from './cards-of';
import { eyesOf, type EyesNeeds } from './eyes';
import { closedFields } from './model/card';
import { SalesforceError } from './model/salesforce-error';
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
    const nothing = {
      ...{ cards: [], unread: [], seenAs: null, ownLogIn: 'notOffered' as const },
      readAt: ports.now().toISOString(),
    };
    // The project it is in now, as the panel's truth has it: a moved issue may belong to another org.
    const project = ports.issues.get('user', issueId).then((issue) => issue.projectId);
    const { chosen, opened } = await findForProject(ports, project);
    try {
      if (opened === null) throw new SalesforceError('NOT_SET_UP');
      const eyes = await eyesOf(ports, chosen.connection, caller);
      const held = await opened.use(({ connector }) => connector.readLinks(issueId)).catch(linksUnknown);
      const objects = new Set(eyes.access.objects.map(({ name }) => name));
      const ids = held
        .map(({ record }) => record)
        .filter(({ object }) => objects.has(object))
        .map(({ id }) => id);
      if (ids.length === 0) return { ...nothing, trouble: null };
      const records = await eyes.salesforce.records(ids, wantedOf(eyes.access).map(withClosed));
      const read = new Set(records.map(({ id }) => id));
      return {
        ...nothing,
        cards: await cardsOf(ports, eyes, records),
        unread: ids.filter((id) => !read.has(id)),
        seenAs: eyes.seenAs,
        trouble: null,
      };
    } catch (error) {
      return { ...nothing, trouble: troubleOf(ports, 'cards not read', error) };
    }
  };
}

/** What says whether a record is closed comes in the same call; an object that has no such field is read without it. */
function withClosed({ object, fields }: Wanted): Wanted {
  return { object, fields: [...new Set([...fields, ...closedFields])] };
}

/** An error of the Connector's stays one: it is not told as Salesforce's. */
function linksUnknown(thrown: unknown): never {
  throw asAppError(thrown);
}
