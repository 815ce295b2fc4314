import type { LinkWish } from '../src/contract/links/questions';
import type { HeldLink, LinkOptions } from '../src/contract/links/link';
import type { Mirror, MirroredLink } from '../src/contract/links/mirror';
import { readRecordId } from '../src/contract/record/record-id';
import type { ConnectionDraft } from '../src/contract/connections/questions';
import type { LiveConnection } from '../src/connections/model/connection';
import { firstId } from '../src/connections/model/registry';
import type { SavedConnection } from './in-memory/connection-store';
import { pushSealWith } from '../src/links/model/push-seal';
import type { IssueCaller, SiteCaller } from '../src/ports/caller';

/** The hour at which tests happen. */
export const noon = '2026-10-05T12:00:00.000Z';

/** The documented examples: https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1853818000 */
export const issueId = '10173';
export const projectId = '10001';
export const oneCase = '500Qy00000VvNShIAN';
export const otherCase = '500J80000019IF9IAM';

export const ada = '5b10a2844c20165700ede21a';
export const evan = '5b10a2844c20165700ede21c';
export const paula = '5b10a2844c20165700ede21b';

/** The seal of this site's push marks. */
export const siteSeal = pushSealWith('the key of this site');

export const noOptions: LinkOptions = { viewOnly: false, autoPush: false, autoPull: false };

/** The n-th of many cases, in the 18-character form. */
export function aCaseId(n: number): string {
  const read = readRecordId(`500J80${String(n).padStart(9, '0')}`);
  if (!read.ok) throw new Error(read.problem);
  return read.id;
}

export function aLink(over: { id?: string; object?: string } & Partial<LinkOptions> = {}): HeldLink {
  const { id = oneCase, object = 'Case', ...options } = over;
  return { record: { object, id }, options: { ...noOptions, ...options } };
}

/** So many links to different cases. */
export function links(count: number): HeldLink[] {
  return Array.from({ length: count }, (_, n) => aLink({ id: aCaseId(n) }));
}

export function aMirroredLink(
  over: Parameters<typeof aLink>[0] & Partial<Pick<MirroredLink, 'lastPush' | 'host'>> = {},
): MirroredLink {
  const { lastPush = null, host = null, ...link } = over;
  return { ...aLink(link), lastPush, host };
}

export function aMirror(over: Partial<Mirror> = {}): Mirror {
  const kept = over.links ?? [aMirroredLink()];
  return {
    version: 1,
    count: kept.length,
    objects: [...new Set(kept.map(({ record }) => record.object))].join(' '),
    records: kept.map(({ record }) => record.id).join(' '),
    comparedAt: noon,
    connection: firstId,
    links: kept,
    ...over,
  };
}

export function aCaller(over: Partial<IssueCaller> = {}): IssueCaller {
  return {
    accountId: evan,
    issueId,
    projectId,
    rights: { mayBrowse: true, mayEdit: true, mayAdminister: false },
    ...over,
  };
}

export function anAdmin(): SiteCaller {
  return { accountId: ada };
}

export function aConnection(over: Partial<SavedConnection> = {}): SavedConnection {
  return {
    tokenId: 'token-1',
    atOnce: 4,
    region: 'global',
    last4: 'kept',
    savedBy: ada,
    savedAt: '2026-10-01T08:00:00.000Z',
    ends: { at: '2027-03-01T00:00:00.000Z', from: 'token' },
    salesforceHost: null,
    ...over,
  };
}

/** The same as the registry holds it. */
export function aStoredConnection(
  over: Partial<SavedConnection> = {},
  more: Partial<LiveConnection> = {},
): LiveConnection {
  const { region, salesforceHost, atOnce, ...token } = aConnection(over);
  return {
    ...{ id: firstId, name: 'Salesforce', region, salesforceHost, atOnce, family: token.tokenId, token },
    ...{ next: null, previous: null, stop: null, access: null },
    ...more,
  };
}

/** A wish to link these cases, as the link form sends it. */
export function aWish(ids: readonly string[] = [oneCase], over: Partial<LinkWish> = {}): LinkWish {
  return {
    records: ids.map((id) => ({ object: 'Case', id, host: null })),
    options: noOptions,
    push: false,
    ...over,
  };
}

export function aDraft(over: Partial<ConnectionDraft> = {}): ConnectionDraft {
  return { region: 'global', salesforceAddress: '', endsOn: null, ...over };
}

/** A whole JWT as anybody could make one; its signature has the right length and proves nothing. */
export function aJwt(claims: Readonly<Record<string, unknown>> = {}): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'HS256', typ: 'JWT' }), part(claims), Buffer.alloc(32, 7).toString('base64url')].join(
    '.',
  );
}
