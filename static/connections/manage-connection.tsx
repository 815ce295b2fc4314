import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { makeDefault, renameConnection } from '../shared/backend/connections';
import { toned, type Notice } from '../shared/words/notice';
import { BoundProjects } from './bound-projects';
import { list as listWords, managed, settings as settingsWords, stopping } from './messages/en.yml';
import { RemoveConnection } from './remove-connection';
import { RenameForm } from './rename-form';
import { ResultPlace } from '../shared/ui/result-place';
import { StopSending } from './stop-sending';
import { useManaging } from './use-managing';
import type { Learn } from './use-settings';

interface ManageConnectionProps {
  readonly connection: ConnectionView;
  readonly hasOtherDefault: boolean;
  readonly learn: Learn;
  readonly look: () => Promise<void>;
  readonly onRemoved: (account: Notice) => void;
}

/** What can be done with a connection as one of several: make it the default, rename it, bind projects to it, remove it. */
export function ManageConnection(props: ManageConnectionProps): JSX.Element {
  const { connection, hasOtherDefault, learn, look, onRemoved } = props;
  const { id, name, isDefault } = connection;
  const { running, notice, error, change } = useManaging(learn, look);
  const [renaming, setRenaming] = useState<'never' | 'now' | 'done'>('never');
  const rename = async (typed: string): Promise<void> => {
    const isDone = await change(
      'rename',
      () => renameConnection(id, typed),
      () => toned('success', managed.renamed),
    );
    if (isDone) setRenaming('done');
  };
  return (
    <>
      <section className="card stack" aria-label={managed.titleOf({ name })}>
        <ResultPlace notice={notice} />
        {renaming === 'now' ? (
          <RenameForm
            name={name}
            running={running === 'rename'}
            error={error}
            onRename={(typed) => void rename(typed)}
            onCancel={() => {
              setRenaming('done');
            }}
          />
        ) : (
          <div className="line">
            {!isDefault && (
              <Button
                isLoading={running === 'default'}
                isDisabled={running !== null && running !== 'default'}
                onClick={() =>
                  void change(
                    'default',
                    () => makeDefault(id),
                    () =>
                      toned('success', { title: managed.isDefault({ name }), whatToDo: managed.runsStay }),
                  )
                }
              >
                {listWords.makeDefault}
              </Button>
            )}
            <Button
              autoFocus={renaming === 'done' && notice === undefined}
              isDisabled={running !== null}
              onClick={() => {
                setRenaming('now');
              }}
            >
              {listWords.rename}
            </Button>
            <RemoveConnection
              connection={connection}
              hasOtherDefault={hasOtherDefault}
              no={settingsWords.cancel}
              learn={learn}
              look={look}
              onRemoved={onRemoved}
            />
          </div>
        )}
      </section>
      <BoundProjects connection={connection} learn={learn} look={look} />
      <section className="card stack" aria-label={stopping.headingOf({ name })}>
        <StopSending id={id} stop={connection.stop} onChanged={() => void look()} onOutdated={look} />
      </section>
    </>
  );
}
