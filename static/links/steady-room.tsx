import { useEffect, useLayoutEffect, useRef, type JSX, type ReactNode } from 'react';

/**
 * The room in which messages come and go. While the pointer is on the panel it grows but never shrinks: a message that goes
 * would draw the rows below it under the pointer, and the next click would mean another record.
 */
export function SteadyRoom({ children }: { readonly children: ReactNode }): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = room;
    // Where nothing has been said there is no room to keep, and beginning to keep it would take some.
    if (current && current.offsetHeight > 0 && current.closest('main')?.matches(':hover'))
      current.style.minHeight = `${String(current.offsetHeight)}px`;
  });
  useEffect(() => {
    const page = room.current?.closest('main');
    const letGo = (): void => {
      room.current?.style.removeProperty('min-height');
    };
    page?.addEventListener('pointerleave', letGo);
    return () => page?.removeEventListener('pointerleave', letGo);
  }, []);
  return (
    <div ref={room} className="room stack">
      {children}
    </div>
  );
}
