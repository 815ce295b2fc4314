import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, type JSX, type ReactNode } from 'react';

interface QuestionProps {
  readonly title: string;
  readonly consequence: string;
  readonly yes: string;
  readonly no: string;
  readonly running: boolean;
  /** Something else is under way: until it is over nothing can be confirmed. */
  readonly isDisabled: boolean;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
  /** What else is to be said or chosen before the answer. */
  readonly children?: ReactNode;
}

/** Asks before something is done that cannot be undone here. The question takes the focus, so that a second Enter confirms nothing by accident. */
export function Question(props: QuestionProps): JSX.Element {
  const { title, consequence, yes, no, running, isDisabled, onConfirm, onCancel, children } = props;
  const question = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const textId = useId();
  useEffect(() => {
    question.current?.focus();
  }, []);
  return (
    <div
      ref={question}
      className="inset stack question"
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !running) onCancel();
      }}
    >
      <strong id={titleId}>{title}</strong>
      <p id={textId}>{consequence}</p>
      {children}
      <div className="line">
        <Button
          spacing="compact"
          appearance="danger"
          isLoading={running}
          isDisabled={isDisabled}
          onClick={() => void onConfirm()}
        >
          {yes}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={running} onClick={onCancel}>
          {no}
        </Button>
      </div>
    </div>
  );
}
