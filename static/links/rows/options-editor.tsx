import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { LinkOptions } from '../../../src/contract/links/link';
import { Message } from '../../shared/ui/message';
import { OptionChoice } from '../../shared/ui/option-choice';
import { panel as panelWords } from '../messages/en.yml';
import { optionsNow } from '../words/links';

interface OptionsEditorProps {
  /** The options as they are now; a colleague may change them while this is open. */
  readonly options: LinkOptions;
  readonly running: boolean;
  /** Something else is under way: until it is over nothing can be saved. */
  readonly isDisabled: boolean;
  readonly onSave: (seen: LinkOptions, wished: LinkOptions) => Promise<void>;
  readonly onCancel: () => void;
}

/** Changes the three options of a link. It says so where they become others meanwhile, and never replaces those unseen. */
export function OptionsEditor(props: OptionsEditorProps): JSX.Element {
  const { options, running, isDisabled, onSave, onCancel } = props;
  const [first] = useState(options);
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
        if (!running && !isDisabled) void onSave(options, wished);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !running) onCancel();
      }}
    >
      <div role="status">{isOther(options, first) && <Message notice={optionsNow(options)} />}</div>
      <OptionChoice options={wished} onChange={setWished} isDisabled={running} />
      <div className="line">
        <Button
          type="submit"
          spacing="compact"
          appearance="primary"
          isLoading={running}
          isDisabled={isDisabled}
        >
          {panelWords.saveOptions}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={running} onClick={onCancel}>
          {panelWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function isOther(one: LinkOptions, other: LinkOptions): boolean {
  return (
    one.viewOnly !== other.viewOnly || one.autoPush !== other.autoPush || one.autoPull !== other.autoPull
  );
}
