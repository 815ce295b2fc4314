import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea';
import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import type { Link } from '../../src/contract/links/link';
import type { LinkResult } from '../../src/contract/links/questions';
import { linkRecords } from '../shared/backend/links';
import { Field } from '../shared/ui/field';
import { rememberObject } from '../shared/ui/last-objects';
import { ObjectField } from '../shared/ui/object-field';
import { OptionChoice } from '../shared/ui/option-choice';
import { OtherOrgs } from '../shared/ui/other-orgs';
import { Outcome } from '../shared/ui/outcome';
import { Waiting } from '../shared/ui/waiting';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import { noticeOfCommand } from '../shared/words/errors';
import { form as formWords } from './messages/en.yml';
import type { Notice } from '../shared/words/notice';
import { readForm } from './form/form-reading';
import { type LinkDraft, untouchedDraft } from './link-draft';
import { LinkedSummary } from './linked-summary';
import { Verdicts } from './form/verdicts';

interface LinkFormProps {
  /** The links the issue has already, as far as the page knows. */
  readonly known: readonly Link[];
  /** The Salesforce address of the settings, null where none is saved or known yet. */
  readonly savedHost: string | null;
  /** `isDone`: nothing is left to correct, so the form may go. */
  readonly onLinked: (result: LinkResult, isDone: boolean) => void;
  /** Nobody can tell whether the records were linked: the page should doubt what it shows. */
  readonly onDoubt: () => void;
  readonly onCancel: () => void;
  /** What was entered before, where a page keeps it, and who keeps it. */
  readonly draft?: LinkDraft | null;
  readonly onDraft?: (draft: LinkDraft) => void;
  /** What is to be read before the buttons, where nothing beside the form says it. */
  readonly beforeButtons?: ReactNode;
}

/**
 * Names records by address or id, says at once what is understood of each line, and links those that can be. What was typed stays
 * until it worked; lines to correct stay with their reason.
 */
export function LinkForm(props: LinkFormProps): JSX.Element {
  const { known, savedHost, onLinked, onDoubt, onCancel, draft, onDraft, beforeButtons } = props;
  const begun = draft ?? untouchedDraft;
  const [text, setText] = useState(begun.text);
  const [object, setObject] = useState(begun.object);
  const [options, setOptions] = useState(begun.options);
  const [tried, setTried] = useState(false);
  const [confirmed, setConfirmed] = useState(begun.confirmed);
  const [notice, setNotice] = useState<Notice>();
  const [linked, setLinked] = useState<LinkResult>();
  const { running, start } = useOneAtATime();
  const address = useRef<HTMLTextAreaElement>(null);
  const reading = readForm({ text, object, confirmed }, known, savedHost);

  useEffect(() => {
    address.current?.focus();
  }, []);
  useEffect(() => {
    onDraft?.({ text, object, options, confirmed });
  }, [onDraft, text, object, options, confirmed]);

  const send = async (push: boolean): Promise<void> => {
    setTried(true);
    setNotice(undefined);
    setLinked(undefined);
    if (reading.objectError ?? reading.addressError) {
      address.current?.focus();
      return;
    }
    await start(push ? 'push' : 'link', async () => {
      const records = reading.records.map(({ object, id, host }) => ({ object, id, host }));
      const confirmedHosts = [...confirmed];
      const reply = await linkRecords({
        records,
        options,
        push,
        ...(confirmedHosts.length > 0 ? { confirmedHosts } : {}),
      });
      if (!reply.ok) {
        setNotice(noticeOfCommand(reply.error));
        if (reply.error.code === 'OUTCOME_UNKNOWN') onDoubt();
        return;
      }
      for (const record of records) rememberObject(record.object);
      const isDone = reading.staying.length === 0;
      onLinked(reply.data, isDone);
      if (isDone) return;
      setText(reading.staying.join('\n'));
      setTried(false);
      setLinked(reply.data);
    });
  };

  const busy = running !== null;
  return (
    <form
      className="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Field
        label={formWords.address}
        hint={formWords.addressHint}
        error={tried ? reading.addressError : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={address}
            value={text}
            isDisabled={busy}
            isInvalid={tried && reading.addressError !== undefined}
            isMonospaced
            minimumRows={2}
            maxHeight="240px"
            resize="smart"
            spellCheck={false}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setTried(false);
              setNotice(undefined);
            }}
          />
        )}
      </Field>
      <Verdicts reading={reading} />
      <OtherOrgs
        orgs={reading.orgs}
        saved={savedHost}
        confirmed={confirmed}
        isDisabled={busy}
        onChange={setConfirmed}
      />
      <ObjectField value={object} error={reading.objectError} isDisabled={busy} onChange={setObject} />
      <fieldset className="stack tight">
        <legend className="field-legend">{formWords.options}</legend>
        <OptionChoice options={options} isDisabled={busy} onChange={setOptions} />
      </fieldset>
      <Outcome notice={notice} />
      {linked && (
        <>
          <LinkedSummary result={linked} />
          {reading.lines.length > 0 && <p>{formWords.linesStay({ lines: reading.lines.length })}</p>}
        </>
      )}
      {busy && <Waiting />}
      {beforeButtons}
      <div className="line">
        <Button
          appearance="primary"
          isLoading={running === 'push'}
          isDisabled={running === 'link' || options.viewOnly}
          onClick={() => void send(true)}
        >
          {formWords.linkAndPush}
        </Button>
        <Button type="submit" isLoading={running === 'link'} isDisabled={running === 'push'}>
          {formWords.link}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {formWords.cancel}
        </Button>
      </div>
    </form>
  );
}
