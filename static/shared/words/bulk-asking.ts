import type { Asking, RunView } from '../../../src/contract/runs/run-view';
import { upperFirst } from './letters';
import type { Notice } from './notice';
import { amount } from './numbers';
import { nameOr } from './people';
import { ago, atTime } from './time';

/** The words of a press that Jira could not answer at once. */
export const askingWords = {
  goOn: 'Go on',
  keepOpen:
    'Keep this page open: it asks Jira part by part. If you close it nothing is lost, and you can go on from here.',
  listGoes: 'The pasted lines are deleted when this run is discarded.',
  notStarted: {
    tone: 'warning',
    title: 'Not started: it took too long to ask Jira what you may do',
    whatToDo: 'Nothing was sent. Press again.',
  },
  fruitless: {
    tone: 'warning',
    title: 'Jira has told nothing new for a while',
    whatToDo: 'Nothing is lost. Go on tries again.',
  },
} as const;

/** How far a press has come: "Finding the issues: 12,000 of about 20,000". */
export function askingLine(run: Pick<RunView, 'isYours' | 'expectedIssues'>, asking: Asking): string {
  const { done, of } = asking;
  if (asking.for === 'push') {
    const total = of === null ? '' : ` of ${amount(of)}`;
    return `Asking Jira what you may do: ${amount(done)}${total}`;
  }
  // How many issues there are may only be told to who can see them.
  if (!run.isYours) return 'Finding the issues';
  if (isFound(run, asking)) return `${amount(done)} issues found. Asking Jira what you may do on them`;
  const total = of === null || of < done ? ' so far' : ` of about ${amount(of)}`;
  return `Finding the issues: ${amount(done)}${total}`;
}

/** Whether what was expected is there: what is asked now is the rights, of which nobody tells how far it is. */
export function isFound({ expectedIssues }: Pick<RunView, 'expectedIssues'>, { done }: Asking): boolean {
  return done > 0 && done === expectedIssues;
}

type Draft = Pick<RunView, 'isYours' | 'startedBy' | 'createdAt'>;

/** Said of a draft nobody goes on with: whose it is, what going on does, and how long it stays. */
export function draftNotice({ isYours, startedBy, createdAt }: Draft): Notice {
  const since = `${ago(createdAt)} (${atTime(createdAt)})`;
  const expires = 'If nobody does, it expires after a day.';
  if (isYours) {
    return {
      tone: 'info',
      title: 'You left this before all its issues were found',
      whatToDo: `You began it ${since}. Go on finds the rest. ${expires}`,
    };
  }
  const who = nameOr(startedBy);
  return {
    tone: 'info',
    title: `${upperFirst(who)} left this before all its issues were found`,
    whatToDo: `It was begun ${since}. Go on makes it yours: its issues are found anew, from the first on, as you may see them. ${expires}`,
  };
}

/** Said of a press on Start or Resume that did not come to its end: nothing came of it yet. */
export function leftPressNotice(asking: Asking, phase: RunView['phase']): Notice {
  const isResume = phase === 'paused' || phase === 'stalled';
  const { done, of } = asking;
  const total = of === null ? '' : ` of ${amount(of)}`;
  return {
    tone: 'info',
    title: isResume
      ? 'You pressed Resume, and it is not through'
      : 'You pressed Start, and it is not through',
    whatToDo: `Jira has told what you may do on ${amount(done)}${total} issues, and nothing was sent since. Go on asks about the rest; then the ${isResume ? 'run goes on' : 'push starts'}.`,
  };
}
