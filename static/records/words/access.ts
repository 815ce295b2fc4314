import type { ErrorCode, WireError } from '../../../src/contract/errors';
import type {
  AccessStep,
  AccessUsage,
  AccessView,
  Reader,
  StagedState,
} from '../../../src/contract/records/access';
import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { noticeOfError } from '../../shared/words/errors';
import { toned, type Notice } from '../../shared/words/notice';
import { formerUser } from '../../shared/words/people';
import { onDateAt } from '../../shared/words/time';
import { errors, facts, nextSecret, outcomes } from '../messages/en.yml';
import { mayBeTooEarly } from './steps';
import { troubleNotice } from './trouble';

/** From this share of the org's calls on, in percent, a line warns; from the second on nothing is searched while somebody types. */
const warnsFrom = 80;
const pausesFrom = 95;

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
  secretTaken: 'success',
  secretNotTaken: 'warning',
  secretUntold: 'info',
  secretSwitched: 'success',
  secretDiscarded: 'success',
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

const keptAs = {
  taken: 'secretTaken',
  notTaken: 'secretNotTaken',
  untold: 'secretUntold',
} as const satisfies Record<NonNullable<StagedState>, keyof typeof outcomes>;

interface Staged {
  readonly state: StagedState;
  readonly trouble: SalesforceTrouble | null;
}

/** The outcome of entering the next secret, which is not kept where Salesforce says something else than yes or no of it. */
export function stagedOutcome({ state, trouble }: Staged): Notice {
  return state === null ? notDone(nextSecret.notKept, trouble) : accessOutcome(keptAs[state]);
}

/** The outcome of switching by hand. */
export function switchOutcome({
  switched,
  trouble,
}: Pick<Staged, 'trouble'> & { switched: boolean }): Notice {
  return switched ? accessOutcome('secretSwitched') : notDone(nextSecret.notSwitched, trouble);
}

/** Why Salesforce's answer kept something from being done. */
function notDone(title: string, trouble: SalesforceTrouble | null): Notice {
  if (trouble === null) return toned('error', { title });
  const { title: why, whatToDo, ...rest } = troubleNotice(trouble);
  return { ...rest, title, whatToDo: `${why}. ${whatToDo ?? ''}`.trim() };
}

/** What is known of the next secret, as pairs of name and value. */
export function nextFacts(next: NonNullable<AccessView['next']>): readonly (readonly [string, string])[] {
  const { consumerKey, secretLast4, savedBy, savedAt } = next;
  return [
    [facts.key, consumerKey],
    [facts.secret, facts.secretEnding({ last4: secretLast4 })],
    [facts.savedBy, facts.savedByAt({ who: savedBy ?? formerUser(), when: onDateAt(savedAt) })],
  ];
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

/** The calls that a test tells of; null where Salesforce did not say. */
export function callsOf(reader: Reader | null): AccessUsage['byAll'] {
  if (!reader || reader.used === null || reader.most === null) return null;
  return { used: reader.used, most: reader.most };
}

/** Calls of the last 24 hours: by this app as counted here, and by all apps as Salesforce says. */
export function usageFacts({ byApp, byAll }: AccessUsage): readonly (readonly [string, string])[] {
  return [
    [facts.callsByApp, facts.callsAbout({ calls: byApp })],
    [facts.callsByAll, byAll ? facts.callsOf(byAll) : facts.callsUntold],
  ];
}

/** The warning of an org that has used up most of its calls; null while there are enough. */
export function usageWarning(calls: AccessUsage['byAll']): Notice | null {
  if (!calls || calls.most === 0) return null;
  const percent = Math.floor((100 * calls.used) / calls.most);
  if (percent < warnsFrom) return null;
  const { title, whatToDo, paused } = facts.usage;
  return toned('warning', {
    title: title({ percent }),
    whatToDo: percent < pausesFrom ? whatToDo : `${paused} ${whatToDo}`,
  });
}
