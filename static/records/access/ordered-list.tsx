import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, type JSX, type ReactNode } from 'react';
import { objects as objectWords } from '../messages/en.yml';

interface OrderedListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly nameOf: (item: T) => string;
  readonly isDisabled: boolean;
  readonly onChange: (items: readonly T[]) => void;
  /** What else is said of an item, and more buttons for it. */
  readonly below?: (item: T) => ReactNode;
  readonly more?: (item: T, describedBy: string) => ReactNode;
}

/** A list whose items can be moved up and down and taken out. The keyboard stays with the item that moves. */
export function OrderedList<T>(props: OrderedListProps<T>): JSX.Element {
  const { label, items, keyOf, nameOf, isDisabled, onChange, below, more } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<{ readonly key: string; readonly by: 1 | -1 } | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const { key, by } = moved.current;
    moved.current = null;
    // At the end of its way it can only go back.
    const buttons = [by, -by].map((way) => document.getElementById(`${id}${key}${way}`));
    buttons.find((button) => button !== null && !button.matches(':disabled'))?.focus();
  }, [id, items]);
  return (
    <ul ref={list} tabIndex={-1} className="access-rows stack" aria-label={label}>
      {items.map((item, at) => {
        const key = keyOf(item);
        return (
          <li key={key} className="stack tight">
            <div className="access-row">
              <span id={`${id}${key}`}>{nameOf(item)}</span>
              <span className="line">
                {more?.(item, `${id}${key}`)}
                {move(at, -1, objectWords.up)}
                {move(at, 1, objectWords.down)}
                {button(key, objectWords.takeOut, () => {
                  onChange(items.filter((other) => other !== item));
                })}
              </span>
            </div>
            {below?.(item)}
          </li>
        );
      })}
    </ul>
  );

  function move(at: number, by: 1 | -1, words: string): JSX.Element | null {
    const [item, other] = [items[at], items[at + by]];
    if (item === undefined || items.length === 1) return null;
    const key = keyOf(item);
    const press = (): void => {
      if (other === undefined) return;
      moved.current = { key, by };
      onChange(items.map((each) => (each === item ? other : each === other ? item : each)));
    };
    return button(key, words, press, { id: `${id}${key}${by}`, isEnd: other === undefined });
  }

  function button(
    key: string,
    words: string,
    onClick: () => void,
    { id: own, isEnd = false }: { readonly id?: string; readonly isEnd?: boolean } = {},
  ): JSX.Element {
    return (
      <Button
        {...(own === undefined ? {} : { id: own })}
        spacing="compact"
        appearance="subtle"
        aria-describedby={`${id}${key}`}
        isDisabled={isDisabled || isEnd}
        onClick={onClick}
      >
        {words}
      </Button>
    );
  }
}
