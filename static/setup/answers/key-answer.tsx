import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import { answers as answerWords } from '../messages/en.yml';
import { makeConsumerKey } from './make-consumer-key';
import { TextAnswer } from './text-answer';

interface KeyAnswerProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** The consumer key: typed, or made here by chance. */
export function KeyAnswer({ value, error, onChoose }: KeyAnswerProps): JSX.Element {
  const [made, setMade] = useState<string | null>(null);
  return (
    <div className="stack tight">
      <TextAnswer {...answerWords.fields.consumerKey} value={value} error={error} onType={onChoose} />
      <div className="line">
        <Button
          spacing="compact"
          onClick={() => {
            const key = makeConsumerKey();
            setMade(key);
            onChoose(key);
          }}
        >
          {answerWords.makeOne}
        </Button>
        <span role="status" className="subtle">
          {made !== null && made === value && answerWords.made}
        </span>
      </div>
    </div>
  );
}
