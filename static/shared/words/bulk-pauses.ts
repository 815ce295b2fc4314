import { itemsInARun } from '../../../src/contract/runs/choice';
import type { ErrorCode } from '../../../src/contract/errors';
import type { Pause, RunView } from '../../../src/contract/runs/run-view';
import type { Notice } from './notice';
import { amount } from './numbers';
import { nameOr } from './people';
import { reasonOf } from './bulk-reasons';
import { quotedFrom } from './sources';
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
    ...(pause.detail ? { quote: { from: quotedFrom(pause.source?.by), text: pause.detail } } : {}),
  };
}

const troubles = {
  trouble: (pause) => ({
    tone: 'error',
    title: `Paused at ${atTime(pause.at)}: ${reasonOf(pause).because}`,
    whatToDo: `${reasonOf(pause).fix} ${probe}`,
  }),
  inARow: (pause) => ({
    tone: 'error',
    title: `Paused at ${atTime(pause.at)} after ten troubles in a row: ${reasonOf(pause).because}`,
    whatToDo: `Nothing more is sent to a service that seems to be in trouble. ${reasonOf(pause).fix} ${probe}`,
  }),
  sameRefusal: ({ at, detail }) => ({
    tone: 'error',
    title: detail
      ? `Paused at ${atTime(at)}: ten items in a row were refused in the same words`
      : `Paused at ${atTime(at)}: ten items in a row were refused without a word`,
    whatToDo: `Whoever looks after the Connector or its field mapping can ${detail ? 'put right what is quoted' : 'find out why'}. Resume goes on, even if everything is refused.`,
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
  noProgress: (pause) => ({
    tone: 'error',
    title: `Paused at ${atTime(pause.at)}: several attempts in a row came to nothing, because ${reasonOf(pause).because}`,
    whatToDo: `Nothing is lost: what has an outcome keeps it. ${reasonOf(pause).fix} ${probe}`,
  }),
  tooMany: ({ at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)}: these are more than ${amount(itemsInARun)} items`,
    whatToDo:
      'A run takes no more, and an issue may have many links. Discard this run and choose fewer issues, in several runs.',
  }),
} as const satisfies Record<Trouble['why'], (pause: Trouble, run: Whose) => Notice>;

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
