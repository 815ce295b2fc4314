import type { ErrorCode } from '../../../src/contract/errors';
import { itemsInARun } from '../../../src/contract/runs/choice';
import type { Pause, RunView } from '../../../src/contract/runs/run-view';
import { toned, type Notice } from '../../shared/words/notice';
import { stoppedBy } from '../../shared/words/words-of';
import { nameOr } from '../../shared/words/people';
import { quotedFrom } from '../../shared/words/sources';
import { atTime } from '../../shared/words/time';
import { pauses as words } from '../messages/en.yml';
import { withRunBindings } from './bindings';
import { reasonOf } from './reasons';

type Trouble = Extract<Pause, { by: 'trouble' }>;
type Whose = Pick<RunView, 'isYours' | 'startedBy' | 'connection' | 'stop'>;

/** Why a run rests, who can mend it, and what Resume does. */
export function pauseNotice(pause: Pause, run: Whose): Notice {
  const time = atTime(pause.at);
  if (run.connection.isGone) {
    const { title, whatToDo } = words.connectionGone;
    return { tone: 'error', title: title({ time }), whatToDo };
  }
  if (pause.by === 'person') {
    const { title, whatToDo } = words.person;
    return { tone: 'info', title: title({ who: nameOr(pause.name), time }), whatToDo };
  }
  return {
    ...troubles[pause.why](pause, time, run),
    ...(pause.detail ? { quote: { from: quotedFrom(pause.source?.by), text: pause.detail } } : {}),
  };
}

const troubles = {
  trouble: (pause, time, run) => {
    if (isForGood(pause)) return forGood(pause, time);
    const { stop } = run;
    const notice = troubled(words.trouble, pause, time, run);
    if (pause.code !== 'SENDING_STOPPED') return notice;
    const whatToDo = stop ? stoppedBy(stop, words.stopped.thenResume) : notice.whatToDo;
    return { ...notice, tone: 'warning', whatToDo };
  },
  inARow: (pause, time, run) => troubled(words.inARow, pause, time, run),
  noProgress: (pause, time, run) => troubled(words.noProgress, pause, time, run),
  sameRefusal: ({ code, detail, source }, time, { connection }) => {
    const { title, whoMends, whatToDo } = words.sameRefusal;
    const quoted = Boolean(detail);
    const fix = withRunBindings({ ...source, code, fix: whoMends({ quoted }) }, connection);
    return { tone: 'error', title: title({ time, quoted }), whatToDo: whatToDo({ fix }) };
  },
  otherToken: (_pause, time) => {
    const { title, whatToDo } = words.otherToken;
    return { tone: 'warning', title: title({ time }), whatToDo };
  },
  makersRights: (_pause, time, { isYours, startedBy }) => {
    const { title, titleYours } = words.makersRights;
    if (isYours) return { tone: 'warning', title: titleYours({ time }), whatToDo: words.resumeAsks };
    return {
      tone: 'warning',
      title: title({ time, who: nameOr(startedBy) }),
      whatToDo: onlyTheMaker(startedBy),
    };
  },
  startersRights: (_pause, time) => ({
    tone: 'warning',
    title: words.startersRights({ time }),
    whatToDo: words.resumeAsks,
  }),
  tooMany: (_pause, time) => {
    const { title, whatToDo } = words.tooMany;
    return { tone: 'error', title: title({ time, most: itemsInARun }), whatToDo };
  },
} as const satisfies Record<Trouble['why'], (pause: Trouble, time: string, run: Whose) => Notice>;

type TroubledWords = typeof words.trouble;

function troubled(
  { title, whatToDo }: TroubledWords,
  pause: Trouble,
  time: string,
  { connection }: Whose,
): Notice & { readonly whatToDo: string } {
  const { because, fix: mends } = reasonOf(pause);
  const fix = withRunBindings({ ...pause.source, code: pause.code, fix: mends }, connection);
  return { tone: 'error', title: title({ time, because }), whatToDo: whatToDo({ fix }) };
}

/** Whether no Resume can help: what the run was to send again is not kept any more. */
function isForGood({ why, code }: Pick<Trouble, 'why' | 'code'>): boolean {
  return why === 'tooMany' || code === 'NOT_FOUND';
}

function forGood(pause: Trouble, time: string): Notice {
  const { because, fix } = reasonOf(pause);
  return { tone: 'error', title: words.trouble.title({ time, because }), whatToDo: fix };
}

function onlyTheMaker(name: string | null): string {
  const { nobody, onlyMaker } = words.makersRights;
  return name === null ? nobody : onlyMaker({ who: name });
}

/** Said of a run on which nobody works though somebody should. */
export function stalledNotice(): Notice {
  return toned('warning', words.stalled);
}

/** Whether this reader's Resume can end the pause. A connection that was removed does not come back. */
export function canResume({
  pause,
  isYours,
  connection,
}: Pick<RunView, 'pause' | 'isYours' | 'connection'>): boolean {
  if (connection.isGone) return false;
  if (pause?.by !== 'trouble') return true;
  return !isForGood(pause) && (isYours || pause.why !== 'makersRights');
}

/** Codes that are mended in the settings of this app. */
const mendedInSettings: readonly ErrorCode[] = ['NOT_CONNECTED', 'TOKEN_ENDED', 'TOKEN_REJECTED'];

/** Whether the settings of this app are where this is mended. */
export function isMendedInSettings(code: ErrorCode): boolean {
  return mendedInSettings.includes(code);
}

/**
 * Whether the settings are the way out of this pause. With a token that was replaced there, or once sending was started
 * again, Resume goes on.
 */
export function pauseNeedsSettings({
  pause,
  connection,
  stop,
}: Pick<RunView, 'pause' | 'connection' | 'stop'>): boolean {
  if (connection.isGone) return false;
  if (stop) return true;
  return pause?.by === 'trouble' && pause.why !== 'otherToken' && isMendedInSettings(pause.code);
}
