import type { OwnLogIn } from '../../../src/contract/records/person';
import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { toned, type Notice } from '../../shared/words/notice';
import { onDateAt } from '../../shared/words/time';
import { person as words } from '../messages/en.yml';
import { isSilent, remedyOf } from './card-trouble';
import { troubleNotice } from './trouble';

/** What is known of a log-in, as pairs of name and value. */
export function logInFacts({ host, logIn }: OwnLogIn): readonly (readonly [string, string])[] {
  if (logIn === null) return [[words.org, host]];
  const { name, username, since } = logIn;
  return [
    [words.org, host],
    [words.as, words.asUser({ name, username })],
    [words.since, onDateAt(since)],
  ];
}

/** What somebody sees who has not connected. */
export function withoutLogIn({ elseIntegrationUser }: OwnLogIn): string {
  return elseIntegrationUser ? words.elseOthers : words.elseNothing;
}

/** A log-in that has ended, and what it means. */
export function endedWarning(connection: OwnLogIn): Notice {
  const { title, why } = words.ended;
  return toned('warning', { title, whatToDo: `${why} ${withoutLogIn(connection)}` });
}

/** What came of beginning: Salesforce asks in another tab. */
export function begunNotice(trouble: SalesforceTrouble | null): Notice {
  return trouble === null ? toned('info', words.begun) : personTrouble(trouble);
}

interface Finished {
  readonly connections: readonly OwnLogIn[];
  readonly id: string | null;
  readonly trouble: SalesforceTrouble | null;
}

/** What came of finishing: connected, as whom and where. */
export function finishedNotice({ connections, id, trouble }: Finished): Notice {
  if (trouble !== null) return personTrouble(trouble);
  const found = connections.find((each) => each.id === id);
  const { title, titleAs, whatToDo } = words.finished;
  if (!found?.logIn) return toned('success', { title, whatToDo });
  const { name, logIn } = found;
  return toned('success', {
    title: titleAs({ name, user: words.asUser({ name: logIn.name, username: logIn.username }) }),
    whatToDo,
  });
}

/** What came of disconnecting: it is erased here whatever Salesforce says. */
export function endedNotice(trouble: SalesforceTrouble | null): Notice {
  if (trouble === null) return toned('success', words.disconnected);
  const { quote } = troubleNotice(trouble);
  return { ...toned('warning', words.notRevoked), ...(quote && { quote }) };
}

/** Why something did not work, for somebody who is no admin: what they can do themselves, else whom to ask. */
function personTrouble(trouble: SalesforceTrouble): Notice {
  const notice = troubleNotice(trouble);
  const { code, retryAfterSeconds } = trouble;
  if (isSilent(code)) return { ...notice, whatToDo: words.askAdmin };
  if (retryAfterSeconds !== undefined || remedyOf(code) === 'connect') return notice;
  return { ...notice, whatToDo: remedyOf(code) === 'later' ? words.later : words.askAdmin };
}
