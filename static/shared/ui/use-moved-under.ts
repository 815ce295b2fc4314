import { useRef, type MouseEvent, type PointerEvent } from 'react';

interface Press {
  readonly target: EventTarget;
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** What an element that holds buttons listens to. */
interface Listeners {
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** As long as systems wait for the second click of a double click, and some more. */
const doubleWithinMs = 700;
const samePlacePx = 8;

/**
 * Drops the second click of a double one where something else has moved under the pointer since the first: nobody aimed at
 * that. A click that was aimed elsewhere, one without a pointer, and a double click on one and the same thing go through.
 */
export function useMovedUnder(): Listeners {
  const presses = useRef<readonly Press[]>([]);
  return {
    onPointerDownCapture({ target, clientX, clientY }) {
      const press: Press = { target, at: Date.now(), x: clientX, y: clientY };
      presses.current = [...presses.current.slice(-1), press];
    },
    onClickCapture(event) {
      const [first, second] = presses.current;
      // A click from the keyboard has no count, and follows no press.
      if (event.detail === 0 || !first || !second || !hasMoved(first, second)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function hasMoved(first: Press, second: Press): boolean {
  const distance = Math.hypot(second.x - first.x, second.y - first.y);
  // What presses for somebody, such as a screen reader, may name no place at all.
  const isSomewhere = second.x !== 0 || second.y !== 0;
  const isDouble = isSomewhere && second.at - first.at < doubleWithinMs && distance < samePlacePx;
  return isDouble && !isWithin(first.target, second.target);
}

/** A press on a button's text and one on its border are on the same button. */
function isWithin(one: EventTarget, other: EventTarget): boolean {
  return one instanceof Node && other instanceof Node && (one.contains(other) || other.contains(one));
}
