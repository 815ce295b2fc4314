import { page, Refusal, type Answer } from '../connector/answer';
import { findPlace, type Place } from './find-place';
import { answerAuthorize, errorPagePath } from './oauth/authorize';
import { oauthErrorPage } from './oauth/authorize-pages';
import { answerRevoke } from './oauth/revoke';
import { answerToken, answerTokenAtLogin } from './oauth/token-endpoint';
import { recordPage } from './pages/record-page';
import type { OrgRequest } from './request';
import { answerRest } from './rest/answer-rest';
import { notImplemented } from './rest/rest-errors';
import type { World } from './world';

/** Carries out a request to a host of Salesforce and returns the answer. */
export function answerOrg(world: World, request: OrgRequest): Answer {
  const place = findPlace(world, request.host);
  if (!place) return page(404, 'No such host', 'Nobody in this stand-in has this My Domain.');
  if (place.kind === 'former') return moved(place, request);
  try {
    return route(world, place, request) ?? refuseUnknown(world, request);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

type Current = Exclude<Place, { kind: 'former' }>;

function route(world: World, place: Current, request: OrgRequest): Answer | undefined {
  const org = place.kind === 'org' ? place.org : undefined;
  switch (request.path) {
    case '/services/oauth2/token':
      return org ? answerToken(world, org, request) : answerTokenAtLogin(request);
    case '/services/oauth2/revoke':
      return org && answerRevoke(world, org, request);
    case '/services/oauth2/authorize':
      return answerAuthorize(world, org, request);
    case errorPagePath:
      return oauthErrorPage(request.query, request.host);
  }
  return org && (answerRest(world, org, request) ?? recordPage(world, org, request.method, request.path));
}

/** As a browser is shown to the new name. A client that is told to follow nothing must be told the new address. */
function moved({ org }: Extract<Place, { kind: 'former' }>, { path, query }: OrgRequest): Answer {
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return { status: 301, headers: { location: `https://${org.host}${path}${search}` }, body: '' };
}

function refuseUnknown(world: World, { method, path, host }: OrgRequest): Answer {
  world.say(`the stand-in for Salesforce does not implement ${method} ${path} (asked of ${host})`);
  return notImplemented(`${method} ${path}`);
}
