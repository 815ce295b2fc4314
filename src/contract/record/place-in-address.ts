import { isObjectName } from './object-name';
import { looksLikeRecordId } from './record-id';
import { isExperienceHost, orgHostOf } from './salesforce-host';

/** An id-shaped text (its check comes later), the object the address claims for it, and the org's host. */
export interface Place {
  readonly id: string;
  readonly object: string | null;
  readonly host: string | null;
}

/** Why an address leads to no record. */
export type AddressProblem = 'notHttps' | 'otherSite' | 'listView' | 'report' | 'noRecord' | 'notAnId';

type Found = Omit<Place, 'host'> | null;

/**
 * Finds the record that an address of Salesforce's screens shows, or says what it shows instead.
 *
 * The path wins over everything behind it: a console adds the parent tab (`ws`), an edit page where to go back to.
 */
export function placeInAddress(address: string): Place | AddressProblem {
  const url = attempt(() => new URL(address.includes('://') ? address : `https://${address}`));
  if (!url) return 'noRecord';
  if (url.protocol !== 'https:') return 'notHttps';
  const host = orgHostOf(url.hostname);
  if (!host && !isExperienceHost(url.hostname)) return 'otherSite';
  const path = decoded(url.pathname);
  const found =
    inPath(path) ?? withoutRecord(path) ?? inHash(decoded(url.hash.slice(1))) ?? inQuery(url.searchParams);
  if (!found || typeof found === 'string') return found ?? 'noRecord';
  if (found.id.startsWith('00O')) return 'report';
  return found.id.startsWith('00B') ? 'listView' : { ...found, host };
}

/** The first id-shaped part. On Lightning record pages (`/r/`) the part before it may name the object. */
function inPath(path: string): Found {
  if (/^\/(lightning\/(?!r\/)|apex\/|flow\/|(\w+\/)?setup\/)/.test(path)) return null;
  const parts = path.split(/[/?#]/);
  const at = parts.findIndex(looksLikeRecordId);
  const before = parts[at - 2] === 'r' ? (parts[at - 1] ?? '') : '';
  return foundId(parts[at], isObjectName(before) ? before : null);
}

/** Consoles keep a path in the hash; the first Lightning kept a JSON there, in base64. */
function inHash(hash: string): Found {
  if (!hash.startsWith('eyJ')) return inPath(hash);
  return foundId(/"recordId"\s*:\s*"(\w+)"/.exec(attempt(() => atob(hash)) ?? '')?.[1]);
}

/** Visualforce pages and quick actions say the id; what opens over a record says its path, a console its parent tab. */
function inQuery(query: URLSearchParams): Found {
  const entry = [...query].find(
    ([name, value]) => /^(\w+__)?(record)?id$/i.test(name) && looksLikeRecordId(value),
  );
  return foundId(entry?.[1]) ?? inPath(query.get('backgroundContext') ?? '') ?? inPath(query.get('ws') ?? '');
}

function foundId(id = '', object: string | null = null): Found {
  return looksLikeRecordId(id) ? { id, object } : null;
}

/**
 * Paths that mean no record whatever follows: a record page whose id is broken (its parent tab is another record),
 * and lists: Lightning's object pages, Experience Cloud's, and Classic's tabs of three characters.
 */
function withoutRecord(path: string): AddressProblem | null {
  if (/^\/(lightning\/r\/|\d\w{9,19}(\/|$))/.test(path)) return 'notAnId';
  return /\/o\/\w+\/(list|home)|\/recordlist\/|^\/\w{3}(\/o)?\/?$/.test(path) ? 'listView' : null;
}

function decoded(text: string): string {
  return attempt(() => decodeURIComponent(text)) ?? text;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
