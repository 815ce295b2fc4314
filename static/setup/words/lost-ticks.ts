import type { WireError } from '../../../src/contract/errors';
import type { SetUpSteps } from '../../../src/contract/setup/steps';
import { noticeOfCommand } from '../../shared/words/errors';
import type { Notice } from '../../shared/words/notice';
import { bundle as words } from '../messages/en.yml';

/** States of hand steps that were not kept, and what came in the way. */
export function lostTicks(lost: SetUpSteps, error: WireError): Notice {
  const title = words.lostStates({ titles: Object.keys(lost).map(titleOf).join(', ') });
  if (error.code === 'CHANGED_MEANWHILE') return { tone: 'warning', title, whatToDo: words.lostToAnother };
  return { ...noticeOfCommand(error), title };
}

function titleOf(step: string): string {
  return isHandStep(step) ? words.stepTitles[step] : words.download;
}

function isHandStep(step: string): step is keyof typeof words.stepTitles {
  return Object.hasOwn(words.stepTitles, step);
}
