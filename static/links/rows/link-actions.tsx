import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useId, useRef, useState, type JSX } from 'react';
import type { Link, LinkOptions } from '../../../src/contract/links/link';
import { copyText } from '../../shared/bridge/copy-text';
import { Glyph } from '../../shared/ui/glyph';
import { Question } from '../../shared/ui/question';
import { openRecordAt } from '../../shared/words/open-record-at';
import { copying, panel as panelWords, unlinking } from '../messages/en.yml';
import { CopiedId } from './copied-id';
import { RowMenu, type Choice } from './row-menu';

const OptionsEditor = lazy(async () => ({ default: (await import('./options-editor')).OptionsEditor }));

interface LinkActionsProps {
  readonly link: Link;
  /** How its record is named. */
  readonly name: string;
  readonly nameId: string;
  /** Without the right to edit, one can look at it only. */
  readonly mayEdit: boolean;
  /** The name of the running action, if any: the others wait. */
  readonly running: string | null;
  readonly onPush: () => Promise<void>;
  /** True where the editor may close. */
  readonly onChange: (seen: LinkOptions, wished: LinkOptions) => Promise<boolean>;
  readonly onUnlink: () => Promise<void>;
}

type Mode =
  | { readonly at: 'buttons'; readonly focus: boolean }
  | { readonly at: 'menu'; readonly startAt: 'first' | 'last' }
  | { readonly at: 'options' }
  | { readonly at: 'unlink' };

/** What can be done with one link: Push, and the rest in a menu. Options and Unlink take the buttons' place, and give the focus back. */
export function LinkActions(props: LinkActionsProps): JSX.Element {
  const { link, name, nameId, mayEdit, running, onPush, onChange, onUnlink } = props;
  const [mode, setMode] = useState<Mode>({ at: 'buttons', focus: false });
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const ids = useId();
  const { id } = link.record;
  const back = (): void => {
    setMode({ at: 'buttons', focus: true });
  };

  /** One action at a time: another one has to be waited for. */
  const isHeld = (action: 'push' | 'change' | 'unlink'): boolean =>
    running !== null && running !== `${action} ${id}`;

  if (mode.at === 'unlink') {
    return (
      <Question
        title={unlinking.question({ name })}
        consequence={unlinking.consequence}
        yes={panelWords.unlink}
        no={panelWords.cancel}
        running={running === `unlink ${id}`}
        isDisabled={isHeld('unlink')}
        onCancel={back}
        onConfirm={async () => {
          await onUnlink();
          back();
        }}
      />
    );
  }
  if (mode.at === 'options') {
    return (
      <Suspense fallback={null}>
        <OptionsEditor
          options={link.options}
          running={running === `change ${id}`}
          isDisabled={isHeld('change')}
          onCancel={back}
          onSave={async (seen, wished) => {
            // What was chosen stays to be sent again where it could not be sent.
            if (await onChange(seen, wished)) back();
          }}
        />
      </Suspense>
    );
  }
  const { viewOnly } = link.options;
  const isOpen = mode.at === 'menu';
  const close = (): void => {
    more.current?.focus();
    setMode({ at: 'buttons', focus: false });
  };
  const open = (startAt: 'first' | 'last'): void => {
    setCopied(null);
    setMode({ at: 'menu', startAt });
  };
  return (
    <>
      <div className="line row-buttons">
        {mayEdit && (
          <Button
            spacing="compact"
            aria-describedby={viewOnly ? `${nameId} ${ids}why` : nameId}
            isDisabled={viewOnly || isHeld('push')}
            isLoading={running === `push ${id}`}
            onClick={() => void onPush()}
          >
            {panelWords.push}
          </Button>
        )}
        <Button
          ref={more}
          id={`${ids}more`}
          spacing="compact"
          appearance="subtle"
          aria-label={panelWords.more}
          aria-describedby={nameId}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${ids}menu` : undefined}
          autoFocus={mode.at === 'buttons' && mode.focus}
          onClick={() => {
            if (isOpen) close();
            else open('first');
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            event.preventDefault();
            open(event.key === 'ArrowDown' ? 'first' : 'last');
          }}
        >
          <Glyph name="more" />
        </Button>
      </div>
      {mayEdit && viewOnly && (
        <p id={`${ids}why`} className="subtle why">
          {panelWords.viewOnly}
        </p>
      )}
      {isOpen && (
        <RowMenu
          id={`${ids}menu`}
          labelledBy={`${ids}more`}
          choices={choices()}
          startAt={mode.startAt}
          onClose={close}
        />
      )}
      <div role="status" className="copy-place">
        {copied && (
          <CopiedId
            id={id}
            how={copied}
            onDismiss={() => {
              more.current?.focus();
              setCopied(null);
            }}
          />
        )}
      </div>
    </>
  );

  function choices(): readonly Choice[] {
    const { url } = link;
    const isDisabled = running !== null;
    const change = (at: 'options' | 'unlink') => () => {
      setMode({ at });
    };
    return [
      ...(mayEdit ? [{ label: panelWords.options, isDisabled, onChoose: change('options') }] : []),
      ...(url === null ? [] : [{ label: openRecordAt(url), url }]),
      {
        label: copying.copyId,
        onChoose: () => {
          close();
          void copyText(id).then(setCopied);
        },
      },
      ...(mayEdit ? [{ label: panelWords.unlink, isDisabled, onChoose: change('unlink') }] : []),
    ];
  }
}
