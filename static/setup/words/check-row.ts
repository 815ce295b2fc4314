import type { CheckRow } from '../../../src/contract/setup/checks';
import type { GlyphName } from '../../shared/ui/glyph';
import { onDate } from '../../shared/words/time';
import { live } from '../messages/en.yml';

/** The sign of how a row ended, beside its words. */
export const rowSigns = {
  passed: 'success',
  failed: 'error',
  notAllowed: 'none',
  noAnswer: 'warning',
  notAsked: 'open',
} as const satisfies Record<CheckRow['state'], GlyphName>;

/** What was found, or why not, and the next step: one sentence after another. */
export function rowWords(row: CheckRow): readonly string[] {
  const { state, cause, names, users, count, mayHaveMore, org, lastUsedAt } = row;
  const said: string[] = [];
  const listed = names.join(', ');
  if (cause !== null) {
    const words = live.causes[cause];
    said.push(typeof words === 'string' ? words : words({ names: listed }));
  } else if (state === 'notAllowed') said.push(live.notAllowed);
  else if (listed !== '') said.push(listed);
  if (org !== null) said.push(live.org({ name: org.name, isSandbox: org.isSandbox === true }));
  if (users.length > 0) {
    const words = mayHaveMore ? live.usersOrMore : live.users;
    said.push(words({ count: count ?? users.length, users: users.map(live.user).join(', ') }));
  }
  if (lastUsedAt !== null) said.push(live.lastUsed({ day: onDate(lastUsedAt) }));
  return said;
}
