import type { ErrorCode, WireError } from '../../../src/contract/errors';
import type { AccessStep, AccessView, Reader } from '../../../src/contract/records/access';
import { noticeOfError } from '../../shared/words/errors';
import { toned, type Notice } from '../../shared/words/notice';
import { formerUser } from '../../shared/words/people';
import { onDateAt } from '../../shared/words/time';
import { errors, facts, outcomes } from '../messages/en.yml';
import { mayBeTooEarly } from './steps';

/** From this share of the org's calls on, in percent, a line warns. */
const warnsFrom = 80;

function isOurs(code: ErrorCode): code is keyof typeof errors & ErrorCode {
  return Object.hasOwn(errors, code);
}

/** An error in words for the admin who can mend it. */
export function accessError(error: WireError): Notice {
  const { code, by } = error;
  const notice = noticeOfError(error);
  // Another service's "not found" says nothing of a connection, nor does Jira's "not allowed".
  const isTheirs = (code === 'NOT_FOUND' || code === 'NOT_ALLOWED') && by !== undefined;
  return isOurs(code) && !isTheirs ? { ...notice, ...errors[code] } : notice;
}

const tones = {
  saved: 'success',
  savedRest: 'warning',
  notSaved: 'error',
  notReplaced: 'error',
  passed: 'success',
  passedDraft: 'success',
  passedRest: 'warning',
  stopped: 'error',
  notYet: 'warning',
  turnedOff: 'success',
  turnedOn: 'success',
  removed: 'success',
  audience: 'success',
  objects: 'success',
} as const satisfies Record<keyof typeof outcomes, Notice['tone']>;

/** What came of a press. */
export function accessOutcome(outcome: keyof typeof outcomes): Notice {
  return toned(tones[outcome], outcomes[outcome]);
}

/** The outcome of a test; objects and records that are not found leave the way in as it is. */
export function testOutcome(steps: readonly AccessStep[], isDraft: boolean, isJustDeployed: boolean): Notice {
  const stopped = steps.find(({ state }) => state === 'failed');
  if (stopped === undefined) return accessOutcome(isDraft ? 'passedDraft' : 'passed');
  if (isJustDeployed && mayBeTooEarly(stopped)) return accessOutcome('notYet');
  return accessOutcome(isOfTheRest(stopped) ? 'passedRest' : 'stopped');
}

/** The outcome of saving, which is refused where the test did not prove the way in. */
export function saveOutcome(
  { saved, steps }: { readonly saved: boolean; readonly steps: readonly AccessStep[] },
  replaces: boolean,
  isJustDeployed: boolean,
): Notice {
  const stopped = steps.find(({ state }) => state === 'failed');
  if (saved) return accessOutcome(stopped ? 'savedRest' : 'saved');
  if (stopped && isJustDeployed && mayBeTooEarly(stopped)) return accessOutcome('notYet');
  return accessOutcome(replaces ? 'notReplaced' : 'notSaved');
}

function isOfTheRest({ name }: AccessStep): boolean {
  return name === 'objects' || name === 'records';
}

/** What is known of the access, as pairs of name and value. */
export function accessFacts({
  host,
  consumerKey,
  secretLast4,
  savedBy,
  savedAt,
  isOff,
}: AccessView): readonly (readonly [string, string])[] {
  return [
    [facts.address, host],
    [facts.key, consumerKey],
    [facts.secret, facts.secretEnding({ last4: secretLast4 })],
    [facts.savedBy, facts.savedByAt({ who: savedBy ?? formerUser(), when: onDateAt(savedAt) })],
    [facts.state, isOff ? facts.off : facts.on],
  ];
}

/** Who reads, and how many calls the org has used. */
export function readerFacts({ name, username, used, most }: Reader): readonly (readonly [string, string])[] {
  const calls = used === null || most === null ? facts.callsUnknown : facts.callsOf({ used, most });
  return [
    [facts.reader, facts.readerIs({ name, username })],
    [facts.calls, calls],
  ];
}

/** The warning of an org that has used up most of its calls; null while there are enough. */
export function usageWarning(reader: Reader | null): Notice | null {
  if (!reader || reader.used === null || reader.most === null || reader.most === 0) return null;
  const percent = Math.floor((100 * reader.used) / reader.most);
  if (percent < warnsFrom) return null;
  return toned('warning', { title: facts.usage.title({ percent }), whatToDo: facts.usage.whatToDo });
}
