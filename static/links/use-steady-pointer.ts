import { useRef, type MouseEvent, type PointerEvent } from 'react';

interface SteadyPointer {
  readonly onPointerMoveCapture: (event: PointerEvent) => void;
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/**
 * Handlers for the panel. A click means the record that the pointer was brought to: where the rows moved under a pointer at
 * rest, as on the second half of a double click, it is not taken for a click on the record that came there.
 */
export function useSteadyPointer(): SteadyPointer {
  const meant = useRef<string | null>(null);
  const mean = ({ target }: { readonly target: EventTarget }): void => {
    meant.current = recordAt(target);
  };
  return {
    onPointerMoveCapture: mean,
    onPointerDownCapture: (event) => {
      // A finger is nowhere before it touches; a mouse was brought there.
      if (event.pointerType !== 'mouse') mean(event);
    },
    onClickCapture: (event) => {
      const { nativeEvent, target } = event;
      const isMouse = 'pointerType' in nativeEvent && nativeEvent.pointerType === 'mouse';
      if (!isMouse || recordAt(target) === meant.current) return;
      event.preventDefault();
      event.stopPropagation();
      mean(event);
    },
  };
}

function recordAt(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest('[data-record]') : null;
  return row?.getAttribute('data-record') ?? null;
}
