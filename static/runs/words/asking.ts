import type { Asking, RunView } from '../../../src/contract/runs/run-view';
import { amount } from '../../shared/messages/forms';
import { upperFirst } from '../../shared/words/letters';
import { toned, type Notice } from '../../shared/words/notice';
import { nameOr } from '../../shared/words/people';
import { ago, atTime } from '../../shared/words/time';
import { asking as words, draft, leftPress, progress } from '../messages/en.yml';

/** How far a press has come: "Finding the issues: 12,000 of about 20,000". */
export function askingLine(run: Pick<RunView, 'isYours' | 'expectedIssues'>, asking: Asking): string {
  const { done, of } = asking;
  if (asking.for === 'push') return words.rights({ done: askedOf(asking) });
  // How many issues there are may only be told to who can see them.
  if (!run.isYours) return words.finding;
  if (isFound(run, asking)) return words.found({ done });
  return of === null || of < done ? words.findingSoFar({ done }) : words.findingOf({ done, of });
}

function askedOf({ done, of }: Asking): string {
  return of === null ? amount(done) : progress.of({ done, total: of });
}

/** Whether what was expected is there: what is asked now is the rights, of which nobody tells how far it is. */
export function isFound({ expectedIssues }: Pick<RunView, 'expectedIssues'>, { done }: Asking): boolean {
  return done > 0 && done === expectedIssues;
}

type Draft = Pick<RunView, 'isYours' | 'startedBy' | 'createdAt'>;

/** Said of a draft nobody goes on with: whose it is, what going on does, and how long it stays. */
export function draftNotice({ isYours, startedBy, createdAt }: Draft): Notice {
  const begun = { ago: ago(createdAt), time: atTime(createdAt) };
  const { yours, others } = draft;
  if (isYours) return { tone: 'info', title: yours.title, whatToDo: yours.whatToDo(begun) };
  const who = upperFirst(nameOr(startedBy));
  return { tone: 'info', title: others.title({ who }), whatToDo: others.whatToDo(begun) };
}

/** Said of a press on Start or Resume that did not come to its end: nothing came of it yet. */
export function leftPressNotice(asking: Asking, phase: RunView['phase']): Notice {
  const press = phase === 'paused' || phase === 'stalled' ? leftPress.resume : leftPress.start;
  const whatToDo = press.whatToDo({ done: askedOf(asking) });
  return toned('info', { title: press.title, whatToDo });
}
