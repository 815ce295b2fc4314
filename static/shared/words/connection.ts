import type { ConnectionView } from '../../../src/contract/settings';
import { wordsOf } from './words-of';
import type { Notice } from './notice';
import { formerUser } from './people';
import { regionWords } from './settings';
import { ago, counted, onDate, onDateAt } from './time';

/** The heading over the facts. */
export const connectionTitle = 'Saved connection';

/** What is known of the saved connection, as pairs of name and value. */
export function connectionFacts(connection: ConnectionView): readonly (readonly [string, string])[] {
  const { region, last4, savedBy, savedAt, salesforceHost, lastSuccessAt } = connection;
  return [
    ['Token', last4 === '' ? 'Saved' : `Saved, ends in …${last4}`],
    ['Saved by', `${savedBy ?? formerUser}, ${onDateAt(savedAt)}`],
    ['Token ends', endLine(connection)],
    ['Region', regionWords[region]],
    ['Salesforce address', salesforceHost ?? 'Not set: taken from pasted addresses'],
    ['Last success', lastSuccessAt ? `${ago(lastSuccessAt)} (${onDateAt(lastSuccessAt)})` : 'None yet'],
    ['Last failure', failureLine(connection)],
  ];
}

/** The last failure, and whether it has worked since: an old failure is no news of how it is now. */
function failureLine({ lastFailure, lastSuccessAt }: ConnectionView): string {
  if (lastFailure === null) return 'None';
  const line = `${ago(lastFailure.at)}: ${wordsOf({ ...lastFailure, reference: '' }).title}`;
  return lastSuccessAt !== null && lastSuccessAt > lastFailure.at ? `${line}. It has worked since` : line;
}

function endLine({ endsAt, endsAtFrom, daysLeft }: ConnectionView): string {
  if (endsAt === null || daysLeft === null) return 'Unknown: the token does not tell';
  const when = endsAtFrom === 'person' ? onDate(endsAt, 'UTC') : onDateAt(endsAt);
  return daysLeft < 0 ? `Ended on ${when}` : `${when} (${daysWords(daysLeft)})`;
}

function daysWords(days: number): string {
  return days === 0 ? 'less than a day left' : `${counted(days, 'day')} left`;
}

const renew =
  'Create a new one in the Connector and choose Replace token. The token in use stays until the new one has passed the test.';

/** The warning of a token that ends soon or has ended; null while there is time. */
export function endWarning({ daysLeft, warnAtDays }: ConnectionView): Notice | null {
  if (daysLeft === null || warnAtDays === null) return null;
  if (daysLeft < 0) {
    return { tone: 'error', title: 'The token has ended', whatToDo: `Nobody can link or push. ${renew}` };
  }
  const title =
    daysLeft === 0 ? 'The token ends within a day' : `The token ends in ${counted(daysLeft, 'day')}`;
  return { tone: warnAtDays <= 3 ? 'error' : 'warning', title, whatToDo: renew };
}
