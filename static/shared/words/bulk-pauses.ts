import { itemsInARun } from '../../../src/contract/bulk/choice';
import type { ErrorCode } from '../../../src/contract/errors';
import type { Pause, RunView } from '../../../src/contract/bulk/run-view';
import type { Notice } from './notice';
import { amount } from './numbers';
import { nameOr } from './people';
import { atTime } from './time';

type Trouble = Extract<Pause, { by: 'trouble' }>;

const probe = 'Resume begins with one item.';
const resumeAsks =
  'What Jira says counts for a day. Press Resume: Jira is asked what you may do, and the run goes on with it.';

function onlyTheMaker(name: string | null): string {
  return name === null
    ? 'This run was created by a former user, so nobody can have that asked. Cancel it and create a new run in your own name.'
    : `What Jira says counts for a day, and only ${name} can have it asked: by pressing Resume. Or cancel this run and create a new one in your own name.`;
}

type Whose = Pick<RunView, 'isYours' | 'startedBy'>;

/** Why a run rests, who can mend it, and what Resume does. */
export function pauseNotice(pause: Pause, run: Whose): Notice {
  if (pause.by === 'person') {
    return {
      tone: 'info',
      title: `Paused by ${nameOr(pause.name)} at ${atTime(pause.at)}`,
      whatToDo: 'Nothing is sent until somebody resumes it.',
    };
  }
  return {
    ...troubles[pause.why](pause, run),
    ...(pause.detail ? { quote: { from: 'the Connector', text: pause.detail } } : {}),
  };
}

const troubles = {
  trouble: ({ code, at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)}: ${reasons[code].because}`,
    whatToDo: `${reasons[code].fix} ${probe}`,
  }),
  inARow: ({ code, at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)} after ten troubles in a row: ${reasons[code].because}`,
    whatToDo: `Nothing more is sent to a service that seems to be down. ${reasons[code].fix} ${probe}`,
  }),
  sameRefusal: ({ at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)}: ten items in a row were refused in the same words`,
    whatToDo:
      'Whoever looks after the Connector or its field mapping can put right what is quoted. Resume goes on, even if everything is refused.',
  }),
  otherToken: ({ at }) => ({
    tone: 'warning',
    title: `Paused at ${atTime(at)}: the token in the settings was replaced`,
    whatToDo:
      'It may belong to another connection than the one this run was previewed with. Resume goes on with the new one.',
  }),
  makersRights: ({ at }, { isYours, startedBy }) => ({
    tone: 'warning',
    title: `Paused at ${atTime(at)}: Jira has to be asked anew what ${isYours ? 'you' : nameOr(startedBy)} may push`,
    whatToDo: isYours ? resumeAsks : onlyTheMaker(startedBy),
  }),
  startersRights: ({ at }) => ({
    tone: 'warning',
    title: `Paused at ${atTime(at)}: Jira has to be asked anew who may push this`,
    whatToDo: resumeAsks,
  }),
  noProgress: ({ code, at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)}: several attempts in a row came to nothing, because ${reasons[code].because}`,
    whatToDo: `Nothing is lost: what has an outcome keeps it. ${reasons[code].fix} ${probe}`,
  }),
  tooMany: ({ at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)}: these are more than ${amount(itemsInARun)} items`,
    whatToDo:
      'A run takes no more, and an issue may have many links. Discard this run and choose fewer issues, in several runs.',
  }),
} as const satisfies Record<Trouble['why'], (pause: Trouble, run: Whose) => Notice>;

const wait = 'Nobody here has to mend anything: wait until the Connector is back.';
const report = 'If it stays, a Jira admin can report it to the makers of this app.';
const settings = 'A Jira admin can test and replace it in the settings of this app.';

/** What each code means for a whole run, and who can mend it. */
const reasons = {
  INVALID_INPUT: { because: 'this app sent something that was not understood', fix: report },
  NOT_ALLOWED: {
    because: 'Jira no longer allows it',
    fix: 'An admin of this project can give the person who started it the permission back.',
  },
  NOT_LET_IN: {
    because: 'Jira does not let this app in',
    fix: 'Right after an installation or update this can take some minutes.',
  },
  NOT_FOUND: {
    because: 'the project is gone or hidden',
    fix: 'An admin of this project can check whether it still exists.',
  },
  NOT_CONNECTED: {
    because: 'Salesforce is not connected any more',
    fix: 'A Jira admin can add the API access token in the settings of this app.',
  },
  TOKEN_ENDED: { because: 'the API access token has ended', fix: settings },
  TOKEN_REJECTED: { because: 'the Connector does not accept the API access token', fix: settings },
  CHANGED_MEANWHILE: { because: 'something else was being changed', fix: 'Wait a moment.' },
  RUN_UNDER_WAY: { because: 'another run is in the way', fix: 'Wait until it is over.' },
  NEWER_RELEASE: {
    because: 'a newer release of this app wrote to it',
    fix: 'Wait until the update has reached this site.',
  },
  REFUSED: {
    because: 'the Connector or Salesforce refused it',
    fix: 'Whoever looks after the Connector can put right what is quoted.',
  },
  RATE_LIMITED: { because: 'the Connector asked to slow down', fix: 'Wait a few minutes.' },
  QUOTA_USED_UP: {
    because: 'Jira’s hourly limit for this app is used up, by all its customers together',
    fix: 'Wait until the full hour.',
  },
  CONNECTOR_DOWN: { because: 'the Connector cannot be reached', fix: wait },
  ANSWER_UNKNOWN: {
    because: 'the Connector answers in a way this app does not understand',
    fix: 'Nothing was guessed. A Jira admin can ask the Connector’s support.',
  },
  OUTCOME_UNKNOWN: { because: 'the Connector gives no answer', fix: wait },
  PLATFORM_DOWN: {
    because: 'Jira does not answer',
    fix: 'Nobody here has to mend anything: wait until it does.',
  },
  UNEXPECTED: { because: 'something went wrong in this app', fix: report },
} as const satisfies Record<ErrorCode, { readonly because: string; readonly fix: string }>;

/** Said of a run on which nobody works though somebody should. */
export const stalledNotice: Notice = {
  tone: 'warning',
  title: 'This run stopped by itself, without a word why',
  whatToDo:
    'Nothing is lost: every item has its outcome, and those that were on their way count as unknown. Resume goes on with the rest.',
};

/** Whether this reader's Resume can end the pause. */
export function canResume({ pause, isYours }: Pick<RunView, 'pause' | 'isYours'>): boolean {
  if (pause?.by !== 'trouble') return true;
  return pause.why !== 'tooMany' && (isYours || pause.why !== 'makersRights');
}

/** Codes that are mended in the settings of this app. */
const mendedInSettings: readonly ErrorCode[] = ['NOT_CONNECTED', 'TOKEN_ENDED', 'TOKEN_REJECTED'];

/** Whether the settings of this app are where this is mended. */
export function isMendedInSettings(code: ErrorCode): boolean {
  return mendedInSettings.includes(code);
}

/** Whether the settings are the way out of this pause. */
export function pauseNeedsSettings(run: Pick<RunView, 'pause'>): boolean {
  return run.pause?.by === 'trouble' && isMendedInSettings(run.pause.code);
}
