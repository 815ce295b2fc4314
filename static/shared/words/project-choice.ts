import { amount } from './numbers';
import { counted } from './time';

/** The words of the choice of a project. */
export const projectChoiceWords = {
  title: 'Choose a project',
  search: 'Project',
  searchHint: 'Its key or a part of its name.',
  other: 'Choose another project',
  searching: 'Searching projects',
  none: 'No project fits. Try its key, or fewer letters.',
  failed: {
    tone: 'error',
    title: 'Jira does not answer at the moment',
    whatToDo: 'The projects could not be read. Try again in a while.',
  },
  tryAgain: 'Try again',
} as const;

/** How many projects are shown of how many that fit. */
export function projectsShown(shown: number, total: number): string {
  return shown < total
    ? `${amount(shown)} of ${counted(total, 'project')}: type to find others`
    : counted(total, 'project');
}
