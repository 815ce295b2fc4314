import TextArea from '@atlaskit/textarea';
import type { JSX } from 'react';
import { Field } from '../../shared/ui/field';
import { form as formWords } from '../messages/en.yml';

interface AddressFieldProps {
  readonly text: string;
  readonly isDisabled: boolean;
  readonly error: string | undefined;
  /** Whether the field finds records while nothing stands in it. */
  readonly canFind: boolean;
  readonly onText: (text: string) => void;
  readonly onComposing: (isComposing: boolean) => void;
  readonly onLinkAndPush: (() => void) | undefined;
}

/** Where addresses and ids are pasted, one on a line. */
export function AddressField(props: AddressFieldProps): JSX.Element {
  const { text, isDisabled, error, canFind, onText, onComposing, onLinkAndPush } = props;
  return (
    <Field
      label={formWords.address}
      hint={canFind ? `${formWords.addressHint} ${formWords.backToFind}` : formWords.addressHint}
      error={error}
    >
      {(control) => (
        <TextArea
          {...control}
          value={text}
          isDisabled={isDisabled}
          isInvalid={error !== undefined}
          isMonospaced
          minimumRows={2}
          maxHeight="240px"
          resize="smart"
          spellCheck={false}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
          onCompositionStart={() => {
            onComposing(true);
          }}
          onCompositionEnd={() => {
            onComposing(false);
          }}
          onKeyDown={(event) => {
            const { key, ctrlKey, metaKey, repeat, nativeEvent } = event;
            const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
            if (key !== 'Enter' || !(ctrlKey || metaKey) || repeat || isComposing) return;
            onLinkAndPush?.();
          }}
        />
      )}
    </Field>
  );
}
