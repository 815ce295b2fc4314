import { useEffect, useLayoutEffect, useRef, useState, type JSX, type RefObject } from 'react';
import type { FindRecords } from '../find-records';
import { AddressField } from './address-field';
import { useIsList } from './use-find-field';
import type { LinkFormState } from './use-link-form';

interface RecordFieldProps {
  /** The field that finds; null where it is not offered, or not there. */
  readonly Find: FindRecords | null;
  readonly form: LinkFormState;
  readonly place: RefObject<HTMLDivElement>;
  /** Whether the field takes the focus as the form opens. */
  readonly takesFocus: boolean;
}

/** Where records are named: found or pasted in one field where that is offered, pasted else. The keyboard stays where it is. */
export function RecordField({ Find, form, place, takesFocus }: RecordFieldProps): JSX.Element {
  const { filled, reading, tried, running, edit, pick, enter, linkAndPush } = form;
  const [isComposing, setIsComposing] = useState(false);
  const isList = useIsList(filled.text);
  // What is being composed would be lost with the field it is composed in.
  const isFinding = Find !== null && !isList && !isComposing;
  const hasFocus = useRef(takesFocus);
  const shared = {
    text: filled.text,
    isDisabled: running !== null,
    error: tried ? reading.addressError : undefined,
    onText: (text: string) => {
      edit({ text });
    },
  };

  useLayoutEffect(() => {
    if (hasFocus.current) focusField(place.current);
  }, [isFinding, place]);
  useEffect(() => {
    // Whoever has left it is not called back when the other field comes.
    const around = place.current;
    const come = (): void => void (hasFocus.current = true);
    // Chromium tells of a field that is being removed while it still stands: what became of it is seen a moment later.
    const leave = ({ target }: FocusEvent): void => {
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected)
          hasFocus.current = around?.contains(document.activeElement) ?? false;
      });
    };
    around?.addEventListener('focusin', come);
    around?.addEventListener('focusout', leave);
    return () => {
      around?.removeEventListener('focusin', come);
      around?.removeEventListener('focusout', leave);
    };
  }, [place]);

  return (
    <div ref={place}>
      {isFinding ? (
        <Find
          {...shared}
          searchFor={reading.searchFor}
          linked={reading.known}
          picked={new Set(filled.picked.map(({ id }) => id))}
          onPick={pick}
          onEnter={enter}
          onLinkAndPush={linkAndPush}
        />
      ) : (
        <AddressField
          {...shared}
          canFind={Find !== null}
          onComposing={setIsComposing}
          onLinkAndPush={Find ? linkAndPush : undefined}
        />
      )}
    </div>
  );
}

/** Puts the keyboard at the end of the field. */
export function focusField(place: HTMLElement | null): void {
  const field = place?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[role=combobox], textarea');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
