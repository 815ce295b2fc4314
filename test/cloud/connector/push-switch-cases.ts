import { item, vvn, type Came, type Running } from './running-connector';
import { done, linked, refused, type SwitchCases } from './switch-case';

type Names =
  | 'pushOk'
  | 'pushWrongProject'
  | 'pushWithoutAssociation'
  | 'pushForbidden'
  | 'connectionExpired'
  | 'badTokenStatus'
  | 'badTokenBody'
  | 'unknownRoute'
  | 'unavailable'
  | 'issueProperty'
  | 'tokensOverlap';

const heading = (words: string): unknown => expect.stringContaining(`<h1>${words}</h1>`);

/** The switches for pushing, tokens, routes and the issue property. */
export function pushSwitchCases(running: () => Running): SwitchCases<Names> {
  const viewOnly = async (): Promise<Came> => {
    running().standIn.putLink({ issueId: '10173', soid: vvn, viewOnly: true });
    return running().push();
  };
  const lapsed = async (): Promise<Came> => {
    running().standIn.changeConnection('production', { authorized: false });
    return linked(running, () => running().push())();
  };
  const withBadToken = (): Promise<Came> =>
    running().send('GET', '/external/api/associations?jiraIssueId=10173', { token: 'x' });
  const afterNextToken = (): Promise<Came> => {
    running().standIn.mintToken({ region: 'global', lifespanMinutes: 60 });
    return running().list('10173');
  };
  const property = async (): Promise<Came> => {
    const came = await running().associate(item());
    return { ...came, json: running().propertyOf('10173') };
  };
  const pushed = linked(running, () => running().push());
  const unavailable = linked(running, async () => {
    running().standIn.faults.add({ kind: 'status', status: 503, headers: { 'Retry-After': '7' } });
    return { ...(await running().push()), json: running().standIn.pushCount() };
  });
  return {
    pushOk: {
      json200: [pushed, done(200)],
      accepted202: [pushed, done(202)],
      noContent204: [pushed, { status: 204, text: '' }],
      plainText200: [pushed, { status: 200, text: 'OK' }],
    },
    pushWrongProject: {
      badRequest400: [() => running().push(`project/SUP/issue/10173/to/Case/${vvn}`), refused(400)],
      notFound404: [() => running().push(`project/10002/issue/10173/to/Case/${vvn}`), refused(404)],
    },
    pushWithoutAssociation: {
      notFound404: [() => running().push(), refused(404)],
      push200: [() => running().push(), done(200)],
    },
    pushForbidden: {
      forbidden403: [viewOnly, refused(403)],
      badRequest400: [viewOnly, refused(400)],
      successFalse200: [viewOnly, refused(200)],
    },
    connectionExpired: {
      badGateway502: [lapsed, refused(502)],
      unauthorized401: [lapsed, refused(401)],
    },
    badTokenStatus: {
      unauthorized401: [withBadToken, refused(401)],
      forbidden403: [withBadToken, refused(403)],
    },
    badTokenBody: {
      json: [withBadToken, refused(401)],
      html: [withBadToken, { status: 401, text: heading('Unauthorized') }],
      empty: [withBadToken, { status: 401, text: '' }],
    },
    issueProperty: {
      none: [property, { json: undefined }],
      kept: [property, { json: { ids: vvn, types: 'Case' } }],
    },
    unknownRoute: {
      html404: [() => running().send('GET', '/nowhere'), { status: 404, text: heading('Action Not Found') }],
      json404: [() => running().send('DELETE', '/external/api/association'), refused(404)],
    },
    tokensOverlap: {
      endsPresent: [afterNextToken, refused(401)],
      bothLive: [afterNextToken, done(200)],
    },
    unavailable: {
      notProcessed: [unavailable, { status: 503, json: 0 }],
      processed: [unavailable, { status: 503, json: 1 }],
    },
  };
}
