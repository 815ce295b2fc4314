import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, type JSX } from 'react';
import type { SalesforceRecord } from '../../src/contract/link';
import { recordName } from '../shared/words/links';
import { panelWords, unlinkConsequence, unlinkQuestion } from '../shared/words/panel';

interface UnlinkQuestionProps {
  readonly record: SalesforceRecord;
  readonly running: boolean;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks before unlinking. The question takes the focus, so that a second Enter confirms nothing by accident. */
export function UnlinkQuestion({ record, running, onConfirm, onCancel }: UnlinkQuestionProps): JSX.Element {
  const question = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const textId = useId();
  useEffect(() => {
    question.current?.focus();
  }, []);
  return (
    <div
      ref={question}
      className="inset stack"
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !running) onCancel();
      }}
    >
      <strong id={titleId}>{unlinkQuestion(recordName(record))}</strong>
      <p id={textId}>{unlinkConsequence}</p>
      <div className="line">
        <Button spacing="compact" appearance="danger" isLoading={running} onClick={() => void onConfirm()}>
          {panelWords.unlink}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={running} onClick={onCancel}>
          {panelWords.cancel}
        </Button>
      </div>
    </div>
  );
}
