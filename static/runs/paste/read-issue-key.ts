import { mentionsIn } from '../../../src/contract/record/mentions';
import { salesforcePlaceOf } from '../../../src/contract/record/salesforce-host';
import { unwrapAddress } from '../../../src/contract/record/unwrap-address';

/** The issue a cell names. `isSure`: it names nothing else; a key in front of a summary may be a word like COVID-19. */
export interface NamedIssue {
  readonly key: string;
  readonly isSure: boolean;
  /** The host of the Jira site its address is of; null where no address in the cloud of Atlassian names it. */
  readonly site: string | null;
}

const key = /^[A-Za-z]\w{1,31}-[1-9]\d{0,9}$/;
/** A key in front of an issue's summary, as mails and lists write it: `[OPS-1] …`, `OPS-1: …`, `OPS-1 …`. */
const leadingKey = /^\[?([A-Z]\w{1,31}-[1-9]\d{0,9})(?:\]|:|\s)/;

/** The issue that a cleaned cell names by its key or by an address in Jira; null where it names none. */
export function readIssueKey(text: string): NamedIssue | 'several' | null {
  if (key.test(text)) return { key: text.toUpperCase(), isSure: true, site: null };
  if (!/-\d/.test(text)) return null;
  const bare = text.replace(/^[\s="'`([{<*#]+|[\s"'`)\]}>*:;,.|]+$/g, '');
  if (key.test(bare)) return { key: bare.toUpperCase(), isSure: true, site: null };
  const { addresses } = mentionsIn(text);
  const [addressed, ...others] = addresses.flatMap((address) => placeInJira(address) ?? []);
  if (others.some(({ key, site }) => key !== addressed?.key || site !== addressed.site)) return 'several';
  if (addressed !== undefined) return { ...addressed, isSure: true };
  const words = bare.split(/[\s,;/&+|]+|\band\b/).filter((word) => word !== '');
  if (addresses.length === 0 && words.length > 1 && words.every((word) => key.test(word))) return 'several';
  const leading = leadingKey.exec(text)?.[1];
  return leading === undefined ? null : { key: leading, isSure: false, site: null };
}

/** Boards and backlogs select an issue, other pages show the one their path ends with. Salesforce's own addresses show none. */
function placeInJira(address: string): Pick<NamedIssue, 'key' | 'site'> | null {
  const pasted = address.includes('://') ? address : `https://${address}`;
  if (!URL.canParse(pasted)) return null;
  const url = unwrapAddress(new URL(pasted));
  if (url === 'wrapped' || salesforcePlaceOf(url.hostname) !== null) return null;
  const selected = url.searchParams.get('selectedIssue');
  const site = url.hostname.endsWith('.atlassian.net') ? url.hostname : null;
  if (selected !== null && key.test(selected)) return { key: selected.toUpperCase(), site };
  const parts = url.pathname.split('/');
  const last = parts.findLast((part) => key.test(part));
  const isJira =
    /\.(atlassian\.net|jira\.com)$/.test(url.hostname) ||
    parts.some((part) => /^(browse|issues?|portal|queues|boards|projects)$/.test(part));
  return isJira && last !== undefined ? { key: last.toUpperCase(), site } : null;
}
