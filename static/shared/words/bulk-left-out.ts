import { counted } from './time';

/** The words about lines of a pasted list that are in no run. */
export const leftOutWords = {
  notKept: 'This app does not keep them: they are in the list you pasted from.',
} as const;

/** "3 lines of the pasted list were left out: they are not in this run." */
export function leftOutLine(count: number): string {
  const be = count === 1 ? ['was', 'it is'] : ['were', 'they are'];
  return `${counted(count, 'line')} of the pasted list ${be.join(' left out: ')} not in this run.`;
}
