import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { LinkOptions } from '../../src/contract/link';
import { OptionChoice } from '../shared/ui/option-choice';
import { panelWords } from '../shared/words/panel';

interface OptionsEditorProps {
  readonly options: LinkOptions;
  readonly running: boolean;
  readonly onSave: (wished: LinkOptions) => Promise<void>;
  readonly onCancel: () => void;
}

/** Changes the three options of a link. */
export function OptionsEditor({ options, running, onSave, onCancel }: OptionsEditorProps): JSX.Element {
  const [wished, setWished] = useState(options);
  const editor = useRef<HTMLFormElement>(null);
  useEffect(() => {
    editor.current?.querySelector('input')?.focus();
  }, []);
  return (
    <form
      ref={editor}
      className="inset stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) void onSave(wished);
      }}
    >
      <OptionChoice options={wished} onChange={setWished} isDisabled={running} />
      <div className="line">
        <Button type="submit" spacing="compact" appearance="primary" isLoading={running}>
          {panelWords.saveOptions}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={running} onClick={onCancel}>
          {panelWords.cancel}
        </Button>
      </div>
    </form>
  );
}
