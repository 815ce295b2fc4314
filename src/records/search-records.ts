import type { ChosenObject } from '../contract/records/access';
import type { Card } from '../contract/records/cards';
import type { SearchView, searchContract } from '../contract/records/search';
import { findForProject, type ConnectionNeeds, type OpenedConnection } from '../connections/open-connection';
import type { SalesforceAccess } from '../connections/model/connection';
import type { IssueVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { alsoOn } from './also-on';
import { cardsOf } from './cards-of';
import { eyesOf, type EyesNeeds } from './eyes';
import { findRecords } from './find-records';
import { inTime } from './in-time';
import { SalesforceError } from './model/salesforce-error';
import { isTooShort, readSearchText } from './model/search-text';
import type { ShapeNeeds } from './shape-of';
import { troubleOf } from './trouble-of';

type Needs = ConnectionNeeds & EyesNeeds & ShapeNeeds & Pick<Ports, 'issues' | 'log' | 'now' | 'sleep'>;

/** So many facts of a record tell it from another. */
const mostFacts = 2;

/** What Jira and the Connector add is waited for so long after Salesforce has answered. */
const besidesMs = 1_000;

/**
 * Finds records for somebody who may link them, with the eyes that the access gives them.
 * @throws AppError NOT_FOUND (an object that no admin chose), PLATFORM_DOWN, RATE_LIMITED
 */
export function searchRecords(ports: Needs): IssueVerb<typeof searchContract.searchRecords> {
  return async (caller, { text: typed, object }) => {
    const { issueId } = caller;
    const project = ports.issues.get('user', issueId).then(({ projectId }) => projectId);
    const { chosen, opened } = await findForProject(ports, project);
    const access = chosen.connection?.access ?? null;
    const nothing: SearchView = { ...withoutFound, ...knownOf(access) };
    const objects = objectsMeant(access, object);
    try {
      if (opened === null) throw new SalesforceError('NOT_SET_UP');
      const eyes = await eyesOf(ports, chosen.connection, caller);
      const view = { ...nothing, seenAs: eyes.seenAs, areOwn: eyes.areOwn };
      const text = readSearchText(typed);
      if (text === '') return view;
      if (isTooShort(text)) return { ...view, trouble: { code: 'TEXT_TOO_SHORT' } };
      const linked = linkedTo(ports, opened, issueId);
      const { records, mayHaveMore, failed } = await findRecords(ports, eyes, objects, text);
      const ids = records.map(({ id }) => id);
      const [cards, other, here] = await Promise.all([
        cardsOf(ports, eyes, records),
        inTime(ports, alsoOn(ports, issueId, ids), besidesMs),
        inTime(ports, linked, besidesMs),
      ]);
      return {
        ...view,
        found: cards.map((card) => ({
          ...shortened(card),
          isLinked: here?.has(card.id) ?? false,
          alsoOn: [...(other?.get(card.id) ?? [])],
        })),
        mayHaveMore,
        linkedIsKnown: here !== null,
        trouble: failed === null ? null : troubleOf(ports, 'records not all found', failed),
      };
    } catch (error) {
      return { ...nothing, trouble: troubleOf(ports, 'records not found', error) };
    }
  };
}

const withoutFound = {
  ownLogIn: 'notOffered' as const,
  found: [],
  mayHaveMore: false,
  seenAs: null,
  areOwn: false,
  linkedIsKnown: false,
  trouble: null,
};

function knownOf(access: SalesforceAccess | null): Pick<SearchView, 'host' | 'objects'> {
  return {
    host: access?.host ?? null,
    objects: access?.objects.map(({ name, label }) => ({ name, label })) ?? [],
  };
}

/** @throws AppError NOT_FOUND for an object that no admin chose */
function objectsMeant(access: SalesforceAccess | null, object: string | null): readonly ChosenObject[] {
  const chosen = access?.objects ?? [];
  if (object === null || access === null) return chosen;
  const one = chosen.filter(({ name }) => name === object);
  if (one.length === 0) throw new AppError('NOT_FOUND');
  return one;
}

/** Ids of the records that the Connector names as linked to the issue now; null where it did not say. */
async function linkedTo(
  { log }: Pick<Ports, 'log'>,
  opened: OpenedConnection,
  issueId: string,
): Promise<ReadonlySet<string> | null> {
  try {
    const held = await opened.use(({ connector }) => connector.readLinks(issueId));
    return new Set(held.map(({ record }) => record.id));
  } catch (error) {
    log.trouble('links not compared', { code: asAppError(error).code }, error);
    return null;
  }
}

function shortened(card: Card): Card {
  return { ...card, facts: card.facts.slice(0, mostFacts) };
}
