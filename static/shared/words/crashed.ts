import type { Notice } from './notice';

/** What is said when a page breaks while it is drawn. */
export const crashed: Notice = {
  tone: 'error',
  title: 'This part of the page stopped working',
  whatToDo: 'Reload the page. What was linked or pushed before stands as it is.',
};
