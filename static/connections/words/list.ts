import type { WireError } from '../../../src/contract/errors';
import type { BindResult, Hanging, Removal } from '../../../src/contract/connections/questions';
import type { ConnectionView } from '../../../src/contract/connections/settings-view';
import type { StopView } from '../../../src/contract/connections/stop-view';
import type { ProjectChoice } from '../../shared/bridge/search-projects';
import { regions } from '../../shared/messages/en.yml';
import { toned, type Notice } from '../../shared/words/notice';
import { nameOr } from '../../shared/words/people';
import { ago, atTime } from '../../shared/words/time';
import { wordsOf } from '../../shared/words/words-of';
import { bound, list, removing } from '../messages/en.yml';
import { endLine } from './connection';
import { settingsNotice } from './settings';

/** What the list tells of a connection, as pairs of name and value. `siteStop`: the stop that holds for the whole site. */
export function listFacts(
  connection: ConnectionView,
  siteStop: StopView | null,
): readonly (readonly [string, string])[] {
  const { salesforceHost, region, token, isDefault, projectCount } = connection;
  const projects = isDefault ? list.projectsOfDefault : list.projectsOf;
  return [
    [list.health, healthLine(connection, siteStop ?? connection.stop)],
    [list.org, salesforceHost ?? list.noAddress],
    [list.region, regions[region]],
    [list.ends, token === null ? list.noToken : endLine(token)],
    [list.projects, projects({ count: projectCount })],
  ];
}

/** How a connection fares, from real traffic, in one line; or why nothing is sent through it. */
function healthLine(connection: ConnectionView, stop: StopView | null): string {
  const { token, lastSuccessAt, lastFailure } = connection;
  if (token === null) return list.sendsNothing;
  if (stop !== null) {
    const { name, at, isSite } = stop;
    return list.stopped({ who: nameOr(name), time: atTime(at), isSite });
  }
  if (lastFailure !== null && isInTrouble(connection)) {
    const { title: what } = wordsOf({ ...lastFailure, reference: '' });
    return list.inTrouble({ since: atTime(lastFailure.since ?? lastFailure.at), what });
  }
  return lastSuccessAt === null ? list.unused : list.works({ ago: ago(lastSuccessAt) });
}

/** Whether the line of health asks to be looked at. */
export function asksForALook(connection: ConnectionView, siteStop: StopView | null): boolean {
  return isInTrouble(connection) || (siteStop ?? connection.stop) !== null;
}

/** Whether no call has succeeded since one failed. */
function isInTrouble({ token, lastSuccessAt, lastFailure }: ConnectionView): boolean {
  if (token === null || lastFailure === null) return false;
  return lastSuccessAt === null || lastSuccessAt <= lastFailure.at;
}

/** What is lost, or pauses, with a connection that is to be removed. */
export function removalConsequence({ runs }: Hanging): string {
  return `${removing.consequence} ${removing.runs({ runs })}`;
}

/** The account of a removal. */
export function removalNotice({ name, tokens, projects, became, runs }: Removal): Notice {
  const told = [
    removing.tokensGone({ tokens }),
    removing.projectsNow[became]({ projects }),
    removing.runsPause({ runs }),
    removing.stays,
  ];
  return toned('success', { title: removing.removed({ name }), whatToDo: told.join(' ') });
}

/** What came of binding. */
export function bindNotice(name: string, projects: number, { moved }: BindResult): Notice {
  const whatToDo = moved === 0 ? bound.served : `${bound.moved({ moved })} ${bound.served}`;
  return toned('success', { title: bound.bound({ name, projects }), whatToDo });
}

/** Why nothing was bound: a project that is gone, or hidden from this person, by its key. */
export function bindTrouble(error: WireError, asked: readonly ProjectChoice[]): Notice {
  const notice = settingsNotice(error);
  const unknown = error.fields?.filter(({ problem }) => problem === 'projectUnknown') ?? [];
  const keys = unknown.flatMap(({ field }) => asked[Number(field.split('.').at(-1))]?.key ?? []);
  if (keys.length === 0) return notice;
  const { title, whatToDo } = bound.unknown;
  return { ...notice, title: title({ projects: keys.join(', ') }), whatToDo };
}

/** Who went without this page's doing; undefined for nobody. */
export function vanishedNotice(names: readonly string[]): Notice | undefined {
  if (names.length === 0) return undefined;
  const { title, whatToDo } = list.vanished;
  return toned('warning', { title: title({ names: names.join(', ') }), whatToDo });
}
