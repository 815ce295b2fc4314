import type { ErrorCode } from '../../../src/contract/errors';
import type { Pause, RunView } from '../../../src/contract/bulk/run-view';
import { causeWords } from './bulk-causes';
import { errorWords } from './errors';
import type { Notice } from './notice';
import { atTime } from './time';

type Trouble = Extract<Pause, { by: 'trouble' }>;

const probe = 'Resume begins with one item.';

/** Why a run rests, who can mend it, and what Resume does. */
export function pauseNotice(pause: Pause): Notice {
  if (pause.by === 'person') {
    return {
      tone: 'info',
      title: `Paused by ${pause.name} at ${atTime(pause.at)}`,
      whatToDo: 'Nothing is sent until somebody resumes it.',
    };
  }
  return {
    ...troubles[pause.why](pause),
    ...(pause.detail ? { quote: { from: 'the Connector', text: pause.detail } } : {}),
  };
}

const troubles = {
  trouble: ({ code, at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)}: ${lowerFirst(errorWords[code].title)}`,
    whatToDo: `${causeWords[code].fix} ${probe}`,
  }),
  inARow: ({ code, at }) => ({
    tone: 'error',
    title: `Paused at ${atTime(at)} after ten troubles in a row: ${lowerFirst(errorWords[code].title)}`,
    whatToDo: `Nothing more is sent to a service that seems to be down. ${waitFor(code)} ${probe}`,
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
} as const satisfies Record<Trouble['why'], (pause: Trouble) => Notice>;

function waitFor(code: ErrorCode): string {
  return code === 'CONNECTOR_DOWN' || code === 'OUTCOME_UNKNOWN'
    ? 'Nobody here has to mend anything: wait until the Connector is back.'
    : causeWords[code].fix;
}

/** Said of a run on which nobody works though somebody should. */
export const stalledNotice: Notice = {
  tone: 'warning',
  title: 'This run stopped by itself, without a word why',
  whatToDo:
    'Nothing is lost: every item has its outcome, and those that were on their way count as unknown. Resume goes on with the rest.',
};

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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
