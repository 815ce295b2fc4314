import type { MouseEvent } from 'react';

/**
 * The handlers of a link that the host opens in a new tab, whichever way it is clicked. The frame of an app may not open
 * one itself, so the browser's own answer to a Ctrl-click or a middle click would be nothing.
 */
export function openedByHost(open: () => void): {
  readonly onClick: (event: MouseEvent) => void;
  readonly onAuxClick: (event: MouseEvent) => void;
} {
  const take = (event: MouseEvent): void => {
    event.preventDefault();
    open();
  };
  return {
    onClick: take,
    onAuxClick: (event) => {
      if (event.button === middle) take(event);
    },
  };
}

const middle = 1;
