import { counted } from './time';

/** The words about what a reader cannot see of a run, or not yet. */
export const noteWords = {
  partial: {
    tone: 'info',
    title: 'Not all items are looked at yet',
    whatToDo: 'Jira is asked which of them you may see. The counts grow as the page looks on.',
  },
} as const;

/** Said of items the reader could see when they pressed, and cannot see now. */
export function unseenLine(count: number): string {
  const be = count === 1 ? 'is' : 'are';
  return `${counted(count, 'item')} ${be} in no count here: since you pressed, the issues were deleted or hidden from you.`;
}

/** Said of issues that were pushed and whose mirror was not written. */
export function unmirroredLine(count: number): string {
  const issues = counted(count, 'pushed issue');
  return `On ${issues} this app could not note the push: pushed all the same, and the Salesforce panel shows it when it is opened.`;
}
