import type { CheckStep } from '../../../src/contract/settings';
import type { GlyphName } from '../ui/glyph';
import type { Notice } from './notice';
import { amount } from './numbers';
import { regionWords, settingsNotice } from './settings';

/** The steps of the connection test, in their order. */
export const stepWords = {
  reached: 'The Connector’s address can be reached',
  accepted: 'The token is accepted',
  region: 'The region is right',
  readable: 'The links of an issue can be read',
} as const satisfies Record<CheckStep['name'], string>;

/** How a step ended, in words beside its sign. */
export const stepStates = {
  passed: { sign: 'success', words: 'Passed' },
  failed: { sign: 'error', words: 'Failed' },
  notTried: { sign: 'none', words: 'Not tried' },
} as const satisfies Record<CheckStep['state'], { readonly sign: GlyphName; readonly words: string }>;

/** Said where a refused token was tried at both regions. */
const bothRegions = {
  title: 'The Connector does not accept this token',
  whatToDo:
    'Neither region takes it. It may have ended, or be the Salesforce access token of the same dialog. Create a new REST API token in the Connector and paste that.',
} as const;

/** How the last step ended, with what was found: an empty list is an answer too. */
export function stepEnd({ state, links }: CheckStep): string {
  const { words } = stepStates[state];
  if (links === null) return words;
  if (links === 0) return `${words}: no links there`;
  return `${words}: ${links === 1 ? 'one link' : `${amount(links)} links`} there`;
}

/** Said where the token is accepted and the links of the issue that was tried are not shown. */
const unreadable = 'The Connector accepts the token, but did not show the links of the issue that was tried';
const unreadableWay =
  'That may be about this one issue. Where the panel of other issues says the same, look in the Connector which projects its connection serves.';

/** The heading over the steps. */
export const checkTitle = 'Connection test';

/** What the first step that failed says: where the other region took the token, that is the answer. */
export function stepNotice({ name, error, betterRegion, untriedRegion }: CheckStep): Notice | null {
  if (betterRegion !== null) {
    const region = regionWords[betterRegion];
    return {
      tone: 'error',
      title: `This token belongs to the region ${region}`,
      whatToDo: `Test again with ${region}, then save.`,
    };
  }
  if (error === null) return null;
  const notice = settingsNotice(error);
  if (name === 'readable') {
    return { ...notice, tone: 'warning', title: unreadable, whatToDo: unreadableWay };
  }
  return error.code === 'TOKEN_REJECTED' && untriedRegion === null ? { ...notice, ...bothRegions } : notice;
}
