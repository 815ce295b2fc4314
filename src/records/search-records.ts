import type { ChosenObject } from '../contract/records/access';
import type { SearchView, searchContract } from '../contract/records/search';
import { chooseConnection } from '../connections/model/choose-connection';
import type { Connection, SalesforceAccess } from '../connections/model/connection';
import type { Registry } from '../connections/model/registry';
import type { IssueCaller, Verb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { AppError } from '../shared/app-error';
import { isOwnEnd, ownLogInAfter, withEyes, type Eyes, type EyesNeeds } from './eyes';
import { findRecords, type Found } from './search/find-records';
import { foundCards } from './search/found-cards';
import { SalesforceError } from './model/salesforce-error';
import { isTooShort, readSearchText } from './model/search-text';
import { recentRecords } from './search/recent-records';
import { searchAhead, type SearchAhead } from './search-ahead';
import { countOne, whyRest, type BoundNeeds } from './search/search-bounds';
import type { ShapeNeeds } from './shape-of';
import { troubleOf } from './trouble-of';

/** Who searches, with what was read ahead for them, where something was. */
type Searcher = IssueCaller & { readonly ahead?: SearchAhead };

type Needs = EyesNeeds & ShapeNeeds & BoundNeeds & Pick<Ports, 'issues'>;

/**
 * Finds records for somebody who may link them, with the eyes that the access gives them; without a text, what they viewed
 * last. What a search costs: one call of Salesforce, one more for each object with numbers where the text may be one, and
 * one more where facts are wanted that search does not return; a read and a write of storage beside them.
 * @throws AppError NOT_FOUND (an object that no admin chose), PLATFORM_DOWN, RATE_LIMITED
 */
export function searchRecords(ports: Needs): Verb<Searcher, typeof searchContract.searchRecords> {
  return async (caller, { text: typed, object }) => {
    const { accountId } = caller;
    const { registry, counted, salesforceSessions } = caller.ahead ?? searchAhead(ports, caller);
    const text = readSearchText(typed);
    const isShort = text !== '' && isTooShort(text);
    const connection = await speakingFor(ports, caller, await registry);
    const access = connection?.access ?? null;
    const objects = objectsMeant(access, object);
    const nothing = nothingIn(access);
    let seen: Eyes | null = null;
    try {
      if (access?.objects.length === 0) throw new SalesforceError('NOT_SET_UP');
      return await withEyes({ ...ports, salesforceSessions }, connection, caller, async (eyes) => {
        seen = eyes;
        const view = { ...nothing, ...seenBy(eyes), ownLogIn: eyes.ownLogIn };
        if (isShort) return { ...view, trouble: { code: 'TEXT_TOO_SHORT' as const } };
        if (text === '' && !eyes.areOwn) return view;
        const rest = whyRest(eyes, ports.now());
        if (rest) throw rest;
        const stored = countOne(ports, accountId, await counted);
        try {
          const found = await look(ports, eyes, objects, text);
          // Somebody else's eyes may be left to look with.
          if (isOwnEnd(found.failed)) throw found.failed;
          const resting = whyRest(eyes, ports.now());
          const failed = found.failed ?? resting;
          return {
            ...view,
            found: await foundCards(ports, eyes, found, resting === null),
            mayHaveMore: found.mayHaveMore,
            trouble: failed === null ? null : troubleOf(ports, 'records not all found', failed),
          };
        } finally {
          await stored;
        }
      });
    } catch (error) {
      const ownLogIn = ownLogInAfter(error, seen);
      return {
        ...{ ...nothing, ...seenBy(seen), ownLogIn },
        trouble: troubleOf(ports, 'records not found', error),
      };
    }
  };
}

/** By the project the issue is in now: a moved one may belong to another org. Where no project is bound, it does not matter. */
async function speakingFor(
  { issues }: Needs,
  { issueId }: IssueCaller,
  registry: Registry,
): Promise<Connection | null> {
  const projectId = registry.bound.size === 0 ? null : (await issues.get('user', issueId)).projectId;
  return chooseConnection(registry, projectId).connection;
}

function look(ports: Needs, eyes: Eyes, objects: readonly ChosenObject[], text: string): Promise<Found> {
  return text === '' ? recentRecords(eyes, objects) : findRecords(ports, eyes, objects, text);
}

function seenBy(eyes: Eyes | null): Pick<SearchView, 'seenAs' | 'areOwn'> {
  return { seenAs: eyes?.seenAs ?? null, areOwn: eyes?.areOwn ?? false };
}

/** An answer in which nothing was found. */
function nothingIn(access: SalesforceAccess | null): SearchView {
  return {
    ...{ found: [], mayHaveMore: false, trouble: null },
    ...{ seenAs: null, areOwn: false, ownLogIn: 'notOffered' as const, host: access?.host ?? null },
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
