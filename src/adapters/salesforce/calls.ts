import { isRecordId } from '../../contract/record/record-id';
import type { BegunLogIn, ConsentWish } from '../../ports/log-ins';
import type { Wanted, WayIn } from '../../ports/salesforce';
import type { Secret } from '../../shared/secret';
import type { Call } from '../http/request';
import { literal, nameIn } from './soql';

/** Pinned: another version may answer in other shapes. Summer '26. */
export const apiVersion = '67.0';

const tokenPath = '/services/oauth2/token';
const data = `/services/data/v${apiVersion}`;
const most = 200;

/** The most records one call reads. The documentation of the UI API names no number; *assumed*. */
export const recordsACall = most;

/** Which versions of the API the org offers. Needs no log-in. */
export const versionsCall: Call = { method: 'GET', path: '/services/data' };

/** Logs in as the integration user. */
export function clientCredentialsCall({ consumerKey, consumerSecret }: WayIn): Call {
  const form = {
    grant_type: 'client_credentials',
    client_id: consumerKey,
    client_secret: consumerSecret,
  };
  return { method: 'POST', path: tokenPath, form, bringsSecrets: true };
}

const scopes = 'api refresh_token';

/** Where a person gives consent, in a browser. */
export function consentPath(consumerKey: string, { callBack, state, challenge }: ConsentWish): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: consumerKey,
    redirect_uri: callBack,
    scope: scopes,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  return `/services/oauth2/authorize?${String(query)}`;
}

/** Redeems a code; the proof key and the secret both go along. */
export function codeCall(
  { consumerKey, consumerSecret }: WayIn,
  code: Secret,
  { callBack, verifier }: Pick<BegunLogIn, 'callBack' | 'verifier'>,
): Call {
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callBack,
    client_id: consumerKey,
    client_secret: consumerSecret,
    code_verifier: verifier,
  };
  return { method: 'POST', path: tokenPath, form, bringsSecrets: true };
}

export function refreshCall({ consumerKey, consumerSecret }: WayIn, refreshToken: Secret): Call {
  const form = {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: consumerKey,
    client_secret: consumerSecret,
  };
  return { method: 'POST', path: tokenPath, form, bringsSecrets: true };
}

export function revokeCall(token: Secret): Call {
  return { method: 'POST', path: '/services/oauth2/revoke', form: { token } };
}

/** Each object takes some 1.2 kB, and a field of one some 1.5 kB: orgs have thousands of the one and up to 900 of the other. */
const mostDescribed = 10_000_000;

export const objectsCall: Call = { method: 'GET', path: `${data}/sobjects`, mostBytes: mostDescribed };

export function describeCall(object: string): Call {
  return { method: 'GET', path: `${data}/sobjects/${nameIn(object)}/describe`, mostBytes: mostDescribed };
}

/** Reads records by id, without naming their objects. Fields that are hidden from the user are left out, not refused. */
export function recordsCall(ids: readonly string[], wanted: readonly Wanted[]): Call {
  const fields = wanted.flatMap(({ object, fields }) => fields.map((field) => nameIn(`${object}.${field}`)));
  const query = new URLSearchParams({ layoutTypes: 'Compact', modes: 'View' });
  if (fields.length > 0) query.set('optionalFields', fields.join(','));
  return {
    method: 'GET',
    path: `${data}/ui-api/records/batch/${ids.map(checked).join(',')}?${String(query)}`,
  };
}

/**
 * Search by words, the last of which may be a beginning: a `*` is added to it. The documentation says of `q` that it is no
 * SOSL clause, so nothing in it has to be escaped. Of `*` and `?` it says nothing here; in SOSL, which it replaces, `*`
 * stands for letters in the middle or at the end of a word. *Assumed* to hold here too. Fields are those of the record itself
 * (*assumed*: the documentation shows no others).
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_search_parameterized_post.htm
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_find.htm
 */
export function searchCall(text: string, wanted: readonly Wanted[], mostOfEach: number): Call {
  const sobjects = wanted.map(({ object, fields }) => ({
    name: nameIn(object),
    fields: ['Id', ...fields.filter(isOwn).map(nameIn)],
    limit: mostOfEach,
  }));
  const body = { q: begun(text), in: 'ALL', sobjects, overallLimit: most, defaultLimit: mostOfEach };
  return { method: 'POST', path: `${data}/parameterizedSearch`, body };
}

/** Finds by the exact values of a field: numbers, which reach the search index late. */
export function exactCall(
  { object, fields }: Wanted,
  field: string,
  values: readonly string[],
  limit: number,
): Call {
  const selected = ['Id', ...fields.map(nameIn)].join(', ');
  const listed = values.map(literal).join(', ');
  return queryCall(
    `SELECT ${selected} FROM ${nameIn(object)} WHERE ${nameIn(field)} IN (${listed}) LIMIT ${String(limit)}`,
  );
}

/**
 * What the session's user looked at last, of all objects.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_recent_items.htm
 */
export const recentCall: Call = { method: 'GET', path: `${data}/recent?limit=${String(most)}` };

export function userCall(userId: string): Call {
  return queryCall(`SELECT Id, Name, Username FROM User WHERE Id = ${literal(userId)} LIMIT 1`);
}

/** A text that ends in a letter or digit ends in the beginning of a word. */
function begun(text: string): string {
  return /[\p{L}\p{N}\p{M}]$/u.test(text) ? `${text}*` : text;
}

function isOwn(field: string): boolean {
  return !field.includes('.');
}

export function queryCall(soql: string): Call {
  return { method: 'GET', path: `${data}/query?${String(new URLSearchParams({ q: soql }))}` };
}

function checked(id: string): string {
  if (!isRecordId(id)) throw new Error('not the id of a record');
  return id;
}
