import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState, type JSX } from 'react';
import type { Link, LinkOptions } from '../../../src/contract/links/link';
import { Question } from '../../shared/ui/question';
import { panel as panelWords, unlinking } from '../messages/en.yml';
import { recordName } from '../../shared/words/record-name';

const OptionsEditor = lazy(async () => ({ default: (await import('./options-editor')).OptionsEditor }));

interface LinkActionsProps {
  readonly link: Link;
  readonly nameId: string;
  /** The name of the running action, if any: the others wait. */
  readonly running: string | null;
  readonly onPush: () => Promise<void>;
  /** True where the editor may close. */
  readonly onChange: (seen: LinkOptions, wished: LinkOptions) => Promise<boolean>;
  readonly onUnlink: () => Promise<void>;
}

type Mode =
  | { readonly at: 'buttons'; readonly focus: 'options' | 'unlink' | null }
  | { readonly at: 'options' }
  | { readonly at: 'unlink' };

/** What can be done with one link. Options and Unlink take the buttons' place, and give the focus back. */
export function LinkActions({
  link,
  nameId,
  running,
  onPush,
  onChange,
  onUnlink,
}: LinkActionsProps): JSX.Element {
  const [mode, setMode] = useState<Mode>({ at: 'buttons', focus: null });
  const back = (focus: 'options' | 'unlink'): void => {
    setMode({ at: 'buttons', focus });
  };
  const { id } = link.record;
  const waits = (name: string): boolean => running !== null && running !== `${name} ${id}`;

  if (mode.at === 'unlink') {
    return (
      <Question
        title={unlinking.question({ name: recordName(link.record) })}
        consequence={unlinking.consequence}
        yes={panelWords.unlink}
        no={panelWords.cancel}
        running={running === `unlink ${id}`}
        onCancel={() => {
          back('unlink');
        }}
        onConfirm={async () => {
          await onUnlink();
          back('unlink');
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
          onCancel={() => {
            back('options');
          }}
          onSave={async (seen, wished) => {
            // What was chosen stays to be sent again where it could not be sent.
            if (await onChange(seen, wished)) back('options');
          }}
        />
      </Suspense>
    );
  }
  const { viewOnly } = link.options;
  return (
    <>
      <div className="line">
        <Button
          spacing="compact"
          aria-describedby={viewOnly ? `${nameId} ${nameId}why` : nameId}
          isDisabled={viewOnly || waits('push')}
          isLoading={running === `push ${id}`}
          onClick={() => void onPush()}
        >
          {panelWords.push}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-describedby={nameId}
          autoFocus={mode.focus === 'options'}
          isDisabled={running !== null}
          onClick={() => {
            setMode({ at: 'options' });
          }}
        >
          {panelWords.options}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-describedby={nameId}
          autoFocus={mode.focus === 'unlink'}
          isDisabled={running !== null}
          onClick={() => {
            setMode({ at: 'unlink' });
          }}
        >
          {panelWords.unlink}
        </Button>
      </div>
      {viewOnly && (
        <p id={`${nameId}why`} className="subtle why">
          {panelWords.viewOnly}
        </p>
      )}
    </>
  );
}
