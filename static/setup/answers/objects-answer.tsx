import TextArea from '@atlaskit/textarea';
import { useState, type JSX } from 'react';
import type { ReadableObject } from '../../../src/setup/answers';
import { Field } from '../../shared/ui/field';
import { answers as answerWords } from '../messages/en.yml';
import { readObjects, textOfObjects } from './objects-text';

interface ObjectsAnswerProps {
  readonly objects: readonly ReadableObject[];
  readonly error: string | undefined;
  readonly onChoose: (objects: ReadableObject[]) => void;
}

/** The objects and fields to read, as lines. The text stays as it is typed, while what it says is taken from it. */
export function ObjectsAnswer({ objects, error, onChoose }: ObjectsAnswerProps): JSX.Element {
  const [text, setText] = useState(() => textOfObjects(objects));
  return (
    <Field {...answerWords.fields.objects} error={error}>
      {(control) => (
        <TextArea
          {...control}
          value={text}
          isInvalid={control['aria-invalid']}
          resize="vertical"
          minimumRows={3}
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChoose(readObjects(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}
