import type { CardsView, recordsContract } from '../contract/records/cards';
import { findForProject, type ConnectionNeeds } from '../connections/open-connection';
import { isAudience } from '../connections/model/salesforce-access';
import type { SalesforceAccess } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { IssueVerb } from '../ports/caller';
import type { RecordValues, Salesforce, Wanted } from '../ports/salesforce';
import { asAppError } from '../shared/consequence';
import { cardOf, currencyField } from './model/card';
import { SalesforceError } from './model/salesforce-error';
import { openSalesforce, secretPlace, type OpenNeeds } from './open-salesforce';
import { shapeOf, type ShapeNeeds } from './shape-of';
import { troubleOf } from './trouble-of';

type Needs = ConnectionNeeds & OpenNeeds & ShapeNeeds & Pick<Ports, 'issues' | 'log' | 'now'>;

/**
 * Reads cards of the records that the Connector names as linked to the issue now: never of those a page or a mirror names.
 * What the integration user sees is shown to the audience that an admin chose, and to nobody else.
 * @throws AppError what reading the links throws: without them nothing is known to be linked
 */
export function readCards(ports: Needs): IssueVerb<typeof recordsContract.readCards> {
  return async ({ issueId, rights }) => {
    const nothing = { cards: [], unread: [], seenAs: null, readAt: ports.now().toISOString() };
    // The project it is in now, as the panel's truth has it: a moved issue may belong to another org.
    const project = ports.issues.get('user', issueId).then((issue) => issue.projectId);
    const { chosen, opened } = await findForProject(ports, project);
    const { connection } = chosen;
    try {
      const access = connection?.access ?? null;
      if (connection === null || access === null || opened === null) throw new SalesforceError('NOT_SET_UP');
      if (access.isOff) throw new SalesforceError('TURNED_OFF');
      if (!isAudience(access, rights)) throw new SalesforceError('NOT_SHOWN');
      const held = await opened.use(({ connector }) => connector.readLinks(issueId)).catch(linksUnknown);
      const objects = new Map(access.objects.map((object) => [object.name, object]));
      const ids = held
        .map(({ record }) => record)
        .filter(({ object }) => objects.has(object))
        .map(({ id }) => id);
      if (ids.length === 0) return { ...nothing, trouble: null };
      const salesforce = await openSalesforce(ports, connection);
      const records = await salesforce.records(ids, wantedOf(access));
      const cards = await cardsOf(ports, { salesforce, access, connectionId: connection.id }, records);
      const read = new Set(records.map(({ id }) => id));
      return {
        ...nothing,
        cards,
        unread: ids.filter((id) => !read.has(id)),
        seenAs: access.userName,
        trouble: null,
      };
    } catch (error) {
      return { ...nothing, trouble: troubleOf(ports, 'cards not read', error) };
    }
  };
}

/** An error of the Connector's stays one: it is not told as Salesforce's. */
function linksUnknown(thrown: unknown): never {
  throw asAppError(thrown);
}

function wantedOf({ objects }: SalesforceAccess): Wanted[] {
  return objects.map(({ name, nameField, fields, status }) => ({
    object: name,
    fields: [
      ...new Set([
        nameField,
        ...fields.map(({ path }) => path),
        ...(status === null ? [] : [status]),
        currencyField,
      ]),
    ],
  }));
}

interface Place {
  readonly salesforce: Salesforce;
  readonly access: SalesforceAccess;
  readonly connectionId: string;
}

/** Labels of the compact layout's fields come from the object's description, which is kept for a day. */
async function cardsOf(
  ports: ShapeNeeds,
  { salesforce, access, connectionId }: Place,
  records: readonly RecordValues[],
): Promise<CardsView['cards']> {
  const present = new Set(records.map(({ object }) => object));
  const chosen = access.objects.filter(({ name }) => present.has(name));
  const shapes = await Promise.all(
    chosen.map(async (object) => {
      const place = secretPlace(connectionId, access);
      const fields =
        object.fields.length > 0 ? [] : (await shapeOf(ports, salesforce, place, object.name)).fields;
      return [object.name, { object, fields }] as const;
    }),
  );
  const known = new Map(shapes);
  return records.flatMap((record) => {
    const shape = known.get(record.object);
    return shape ? [cardOf(record, shape.object, shape.fields)] : [];
  });
}
