import Button from '@atlaskit/button/default/button';
import { useRef, useState, type JSX, type ReactNode } from 'react';
import type { Link } from '../../src/contract/links/link';
import type { LinkResult } from '../../src/contract/links/questions';
import { ObjectField } from '../shared/ui/object-field';
import { OptionChoice } from '../shared/ui/option-choice';
import { OtherOrgs } from '../shared/ui/other-orgs';
import { Outcome } from '../shared/ui/outcome';
import { useMovedUnder } from '../shared/ui/use-moved-under';
import { Waiting } from '../shared/ui/waiting';
import { form as formWords } from './messages/en.yml';
import type { LoadFind } from './find-records';
import { PickedRecords } from './form/picked-records';
import { focusField, RecordField } from './form/record-field';
import { useFindField } from './form/use-find-field';
import { useLinkForm } from './form/use-link-form';
import { Verdicts } from './form/verdicts';
import { isUntouched, type LinkDraft } from './link-draft';
import { LinkedSummary } from './linked-summary';
import { orgWords } from './words/picked';

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
  /** Where records may be looked for: brings the field for it. */
  readonly loadFind?: LoadFind | undefined;
  /** Nobody has asked for the form: it shows its field, leaves the keyboard where it is, and is whole once something is named. */
  readonly isInviting?: boolean;
}

/**
 * Names records by address or id, or finds them, says at once what is understood of each line, and links those that can be. What
 * was typed stays until it worked; lines to correct stay with their reason.
 */
export function LinkForm(props: LinkFormProps): JSX.Element {
  const { known, savedHost, onCancel, beforeButtons, loadFind, draft, isInviting = false } = props;
  const place = useRef<HTMLDivElement>(null);
  const movedUnder = useMovedUnder();
  const Find = useFindField(loadFind);
  const canFind = Find !== null;
  const form = useLinkForm({
    known,
    savedHost,
    canFind,
    draft,
    onDraft: props.onDraft,
    onLinked: props.onLinked,
    onDoubt: props.onDoubt,
    onWrong: () => {
      focusField(place.current);
    },
  });
  const { filled, reading, notice, linked, running, edit, send } = form;
  const { options } = filled;
  const [isInvited] = useState(isInviting);
  const [isUsed, setIsUsed] = useState(false);
  if (!isUsed && !isUntouched(filled)) setIsUsed(true);
  const isWhole = !isInvited || isUsed;
  const busy = running !== null;
  const { home, others } = reading.orgs;
  // Where no address is saved, the org that is pasted is named with the others.
  const namesOrg = reading.lines.some(({ state }) => state === 'record') && (savedHost ?? home) === savedHost;
  return (
    <form
      className="stack wide"
      noValidate
      {...movedUnder}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <RecordField Find={Find} form={form} place={place} takesFocus={!isInvited} />
      <PickedRecords
        picked={filled.picked}
        reading={reading}
        savedHost={savedHost}
        isDisabled={busy}
        onRemove={({ id }) => {
          edit({ picked: filled.picked.filter((each) => each.id !== id) });
          focusField(place.current);
        }}
      />
      <Verdicts reading={reading} />
      {namesOrg && <p className="subtle">{orgWords(home, savedHost)}</p>}
      {(reading.lines.length > 0 || others.length > 0) && (
        <OtherOrgs
          orgs={reading.orgs}
          saved={savedHost}
          confirmed={filled.confirmed}
          isDisabled={busy}
          onChange={(confirmed) => {
            edit({ confirmed });
          }}
        />
      )}
      {(!canFind || reading.lines.length > 0 || filled.object !== '') && (
        <ObjectField
          value={filled.object}
          error={reading.objectError}
          isDisabled={busy}
          onChange={(object) => {
            edit({ object });
          }}
        />
      )}
      {isWhole && (
        <fieldset className="stack tight">
          <legend className="field-legend">{formWords.options}</legend>
          <OptionChoice
            options={options}
            isDisabled={busy}
            onChange={(chosen) => {
              edit({ options: chosen });
            }}
          />
        </fieldset>
      )}
      <Outcome notice={notice} />
      {linked && (
        <>
          <LinkedSummary result={linked} />
          {reading.lines.length > 0 && <p>{formWords.linesStay({ lines: reading.lines.length })}</p>}
        </>
      )}
      {busy && <Waiting />}
      {beforeButtons}
      {isWhole && (
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
      )}
    </form>
  );
}
