import { cleanText } from '../clean-text';
import { isObjectName } from './object-name';
import { objectByPrefix, unlinkableByPrefix } from './prefixes';
import { looksLikeRecordId, readRecordId } from './record-id';
import { salesforcePlaceOf } from './salesforce-host';
import { unwrapAddress } from './unwrap-address';

/** An id-shaped text (checked later), the object the address gives for it, and the org's host. */
export interface Place {
  readonly id: string;
  readonly object: string | null;
  readonly host: string | null;
}

/** Why an address leads to no record. */
export type AddressProblem =
  'notHttps' | 'otherSite' | 'wrapped' | 'listView' | 'report' | 'noRecord' | 'notAnId' | 'twoRecords';

type Found = Omit<Place, 'host'> | AddressProblem | null;

/**
 * Finds the record that an address of Salesforce's screens shows, or says what it shows instead.
 *
 * The path comes before everything after it: a console adds the parent tab (`ws`), an edit page its return address.
 */
export function placeInAddress(address: string): Place | AddressProblem {
  const pasted = attempt(() => new URL(address.includes('://') ? address : `https://${address}`));
  if (!pasted) return 'noRecord';
  if (pasted.protocol === 'salesforce1:') return settled(inPath(`/${pasted.host}${pasted.pathname}`), null);
  const url = unwrapAddress(pasted);
  if (url === 'wrapped') return 'wrapped';
  if (url.protocol !== 'https:') return 'notHttps';
  const place = salesforcePlaceOf(url.hostname);
  if (!place) return 'otherSite';
  if (place.kind === 'own') return 'noRecord';
  const path = cleanText(decoded(url.pathname));
  const found =
    (place.kind === 'site' ? onSite(path) : inPath(path)) ??
    withoutRecord(path) ??
    inHash(decoded(url.hash.slice(1))) ??
    inQuery(url.searchParams);
  return settled(found, place.kind === 'org' ? place.host : null);
}

function settled(found: Found, host: string | null): Place | AddressProblem {
  if (!found || typeof found === 'string') return found ?? 'noRecord';
  if (found.id.startsWith('00O')) return 'report';
  return found.id.startsWith('00B') ? 'listView' : { ...found, host };
}

/**
 * The record in a page's path. On a record page (`/r/`) the part before it may name the object; elsewhere it is the
 * first part that can be an id. Other pages name records after the path, if at all.
 */
function inPath(path: string): Found {
  const parts = partsOf(path);
  const onPage = behindRecordPage(parts);
  if (onPage) return onPage;
  if (/^\/(lightning\/|apex\/|flow\/|(\w+\/)?setup\/)/.test(path)) return null;
  return foundId(parts.find(looksLikeRecordId));
}

/** `/r/Case/500…`, `/r/500…`, `/sObject/500…`, also after the id or name of an app. */
function behindRecordPage(parts: readonly string[]): Found {
  const at = parts.findIndex((part) => part === 'r' || part === 'sObject');
  if (at === -1 || parts[at + 1] === undefined) return null;
  const [first = '', second] = parts.slice(at + 1);
  if (parts[at] === 'sObject' || looksLikeRecordId(first)) return foundId(first) ?? 'notAnId';
  return foundId(second, isObjectName(first) ? first : null) ?? (parts[0] === 'lightning' ? 'notAnId' : null);
}

/**
 * A site's own path or a title may be as long as an id. So a part counts only if it is surely an id (by its prefix, its
 * checksum, or a place where sites put ids), and only if it is the only one.
 */
function onSite(path: string): Found {
  const parts = partsOf(path);
  const ids = parts.filter(
    (part, at) =>
      looksLikeRecordId(part) && (isKnownId(part) || /^(case|detail|r)$/i.test(parts[at - 1] ?? '')),
  );
  const page = behindRecordPage(parts);
  if (page && typeof page !== 'string' && page.object !== null) return page;
  const [first, ...others] = [...new Set(ids.map((id) => id.slice(0, 15)))];
  if (others.length > 0) return 'twoRecords';
  return first === undefined ? null : foundId(ids.find((id) => id.startsWith(first)));
}

/** Whether an id-shaped text is surely an id: its prefix is known, or its last three characters match the rest. */
export function isKnownId(text: string): boolean {
  const hasChecksum = text.length === 18 && readRecordId(text).ok;
  return objectByPrefix(text) !== null || unlinkableByPrefix(text) !== null || hasChecksum;
}

/** Consoles keep a path in the hash. The first Lightning kept base64-encoded JSON there. */
function inHash(hash: string): Found {
  if (!hash.startsWith('eyJ')) return inPath(hash);
  return foundId(/"recordId"\s*:\s*"(\w+)"/.exec(attempt(() => atob(hash)) ?? '')?.[1]);
}

/**
 * Visualforce pages and quick actions use `id`; components and tabs use a parameter of their own. A log-in page gives
 * its target, a pop-up over a record the record's path, a console its parent tab.
 */
function inQuery(query: URLSearchParams): Found {
  const entries = [...query];
  const exact = entries.find(
    ([name, value]) => /^(\w+__)?(record)?id$/i.test(name) && looksLikeRecordId(value),
  );
  if (exact) return foundId(exact[1]);
  const named = entries.filter(([name, value]) => /^c__\w*id$/i.test(name) && isLinkable(value));
  const ids = new Set(named.map(([, value]) => value.slice(0, 15)));
  if (ids.size > 1) return 'twoRecords';
  const paths = ['startURL', 'backgroundContext', 'ws'].map((name) => decoded(query.get(name) ?? ''));
  return foundId(named[0]?.[1]) ?? paths.reduce<Found>((found, path) => found ?? inPath(path), null);
}

function isLinkable(text: string): boolean {
  return looksLikeRecordId(text) && objectByPrefix(text) !== null;
}

function foundId(id = '', object: string | null = null): Found {
  return looksLikeRecordId(id) ? { id, object } : null;
}

/**
 * Paths that show no record, whatever follows: a record page with a broken id (its parent tab is another record), and
 * lists: Lightning's object pages, Experience Cloud's, and Classic's tabs of three characters.
 */
function withoutRecord(path: string): AddressProblem | null {
  if (/^\/(lightning\/r\/|\d\w{9,19}(\/|$))/.test(path)) return 'notAnId';
  return /\/o\/\w+\/(list|home)|\/recordlist\/|^\/\w{3}(\/o)?\/?$/.test(path) ? 'listView' : null;
}

function partsOf(path: string): readonly string[] {
  return path
    .split(/[/?#]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
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
