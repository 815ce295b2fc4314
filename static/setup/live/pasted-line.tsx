import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea';
import { useId, useState, type JSX } from 'react';
import { readCheckLine } from '../../../src/setup/check-line';
import { EntryForm } from '../../shared/ui/entry-form';
import { Field } from '../../shared/ui/field';
import { ResultPlace } from '../../shared/ui/result-place';
import type { Notice } from '../../shared/words/notice';
import { line as words } from '../messages/en.yml';
import { useKeptText } from '../use-kept-text';
import { lineNotice } from '../words/check-line';

/** Where the line of check-jira.apex is pasted back, and what it means. Nothing of it leaves the browser. */
export function PastedLine({ connectionId }: { readonly connectionId: string | null }): JSX.Element {
  const id = useId();
  const [text, setText] = useKeptText(connectionId, 'line');
  const [notice, setNotice] = useState<Notice>();
  return (
    <section className="inset stack" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.intro}</p>
      <EntryForm
        className="stack"
        aria-labelledby={id}
        busy={false}
        error={null}
        onEnter={() => {
          setNotice(lineNotice(readCheckLine(text)));
        }}
      >
        <Field label={words.label}>
          {(control) => (
            <TextArea
              {...control}
              value={text}
              resize="vertical"
              minimumRows={2}
              spellCheck={false}
              onChange={(event) => {
                setText(event.currentTarget.value);
              }}
            />
          )}
        </Field>
        <div className="line">
          <Button type="submit">{words.read}</Button>
        </div>
      </EntryForm>
      <ResultPlace notice={notice} />
    </section>
  );
}
