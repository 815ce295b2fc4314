import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import { openAddress } from '../../shared/bridge/navigation';
import { openedByHost } from '../../shared/ui/opened-by-host';
import './row-menu.css';

/** Something to choose: an action, or an address that the host opens. */
export interface Choice {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly url?: string;
  readonly onChoose?: () => void;
}

interface RowMenuProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly choices: readonly Choice[];
  /** Which choice has the focus when the menu opens. */
  readonly startAt: 'first' | 'last';
  /** Gives the focus back to the button of the menu. */
  readonly onClose: () => void;
}

/**
 * A menu that takes room of its own below its row: laid over the rows, the frame around the panel would cut it off. It stays
 * open where the pointer goes elsewhere, because closing it would draw the rows below away from under the pointer.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function RowMenu({ id, labelledBy, choices, startAt, onClose }: RowMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    itemsOf(menu.current)
      .at(startAt === 'first' ? 0 : -1)
      ?.focus();
  }, [startAt]);
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      className="row-menu"
      aria-labelledby={labelledBy}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Tab') {
          // Tab goes on from the button, as from any closed menu.
          if (event.key === 'Escape') event.preventDefault();
          onClose();
          return;
        }
        const next = nextOf(itemsOf(menu.current), event);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {choices.map(({ label, isDisabled = false, url, onChoose }) => {
        const common = { role: 'menuitem', tabIndex: -1, className: 'row-choice' } as const;
        if (url === undefined) {
          return (
            <button
              key={label}
              type="button"
              {...common}
              aria-disabled={isDisabled}
              onClick={isDisabled ? undefined : onChoose}
            >
              {label}
            </button>
          );
        }
        const opened = openedByHost(() => {
          openAddress(url);
          onClose();
        });
        return (
          <a key={label} {...common} href={url} target="_blank" rel="noopener noreferrer" {...opened}>
            {label}
          </a>
        );
      })}
    </div>
  );
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Where a key leads, round at both ends; a letter leads to the next choice that begins with it. */
function nextOf(
  items: readonly HTMLElement[],
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  const following = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return following[0];
    case 'ArrowUp':
    case 'ArrowLeft':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
      return following.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()));
  }
}
