/** What a person is told: what happened, what to do next, the other side's own words, the reference to quote. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly whatToDo?: string;
  readonly quote?: { readonly from: string; readonly text: string };
  readonly reference?: string;
}

/** Words of a catalogue as a notice. */
export function toned(tone: Notice['tone'], words: Pick<Notice, 'title' | 'whatToDo'>): Notice {
  return { tone, ...words };
}
