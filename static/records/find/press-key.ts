import type { KeyboardEvent } from 'react';

/** What the keys of the field do. */
interface Ways {
  readonly isExpanded: boolean;
  readonly isMarked: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly unmark: () => void;
  /** Enter on what is marked. */
  readonly pick: () => void;
  /** Enter where nothing is marked, and the same with Ctrl or Cmd. */
  readonly enter: () => void;
  readonly linkAndPush: () => void;
}

/** The keyboard of an editable combobox with a list. Keys of an input method are its own, so is the Enter that ends composing. */
export function pressKey(event: KeyboardEvent<HTMLInputElement>, ways: Ways): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat, nativeEvent } = event;
  // Safari ends composing before it tells of the key, which only the key code of input methods betrays.
  // https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
  if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      if (altKey && key === 'ArrowUp') return ways.close();
      ways.open();
      if (!altKey) ways.move(key === 'ArrowDown' ? 1 : -1);
      return;
    case 'Escape':
      if (!ways.isExpanded) return;
      // The form and the dialog around it, which the host closes, stay.
      event.preventDefault();
      event.stopPropagation();
      return ways.close();
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'Home':
    case 'End':
      return ways.unmark();
    case 'Enter':
      event.preventDefault();
      // A key that is held down was pressed once.
      if (repeat) return;
      if (ways.isMarked) return ways.pick();
      return ctrlKey || metaKey ? ways.linkAndPush() : ways.enter();
  }
}
