import type { LinkOptions } from '../../src/contract/links/link';
import type { Filled } from './form/form-reading';

/** All that a person may have entered in the link form. */
export interface LinkDraft extends Filled {
  readonly options: LinkOptions;
}

/** The form as it opens. */
export const untouchedDraft: LinkDraft = {
  text: '',
  object: '',
  options: { viewOnly: false, autoPush: false, autoPull: false },
  confirmed: [],
  picked: [],
};

/** Whether nothing stands in the form that is worth keeping. */
export function isUntouched(draft: LinkDraft): boolean {
  const typed = { ...draft, text: draft.text.trim(), object: draft.object.trim() };
  return JSON.stringify(typed) === JSON.stringify(untouchedDraft);
}
