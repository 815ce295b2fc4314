import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { AfterRemoval, Hanging } from '../../src/contract/connections/questions';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { removeConnection, whatHangsOn } from '../shared/backend/connections';
import { Question } from '../shared/ui/question';
import type { Notice } from '../shared/words/notice';
import { AfterRemovalChoice } from './after-removal-choice';
import { removing } from './messages/en.yml';
import { ResultPlace } from '../shared/ui/result-place';
import { useManaging } from './use-managing';
import { isOutdated, type Learn } from './use-settings';
import { removalConsequence, removalNotice } from './words/list';
import { settingsNotice } from './words/settings';

interface RemoveConnectionProps {
  readonly connection: ConnectionView;
  readonly hasOtherDefault: boolean;
  readonly no: string;
  readonly learn: Learn;
  readonly look: () => Promise<void>;
  readonly onRemoved: (account: Notice) => void;
}

/** What is known before the question: nothing yet, that it is looked up, what hangs on it, or why nobody can tell. */
type Known =
  'notAsked' | 'asking' | 'answered' | { readonly hanging: Hanging } | { readonly error: WireError };

/**
 * Removes a connection: first it is looked up what hangs on it, then asked, with what is to become of its projects.
 * Unless the admin chooses otherwise they send nothing: another org must not get their data unasked.
 */
export function RemoveConnection(props: RemoveConnectionProps): JSX.Element {
  const { connection, hasOtherDefault, no, learn, look, onRemoved } = props;
  const { id, name, isDefault } = connection;
  const { running, notice, change } = useManaging(learn, look);
  const [known, setKnown] = useState<Known>('notAsked');
  const [projects, setProjects] = useState<AfterRemoval>('sendNothing');
  const ask = async (): Promise<void> => {
    setKnown('asking');
    setProjects('sendNothing');
    const reply = await whatHangsOn(id);
    if (!reply.ok && isOutdated(reply.error)) await look();
    setKnown(reply.ok ? { hanging: reply.data } : { error: reply.error });
  };
  const remove = async (): Promise<void> => {
    const isDone = await change(
      'remove',
      () => removeConnection(id, projects),
      ({ removed }) => {
        onRemoved(removalNotice(removed));
        return null;
      },
      id,
    );
    if (!isDone) setKnown('answered');
  };
  const failed = typeof known === 'object' && 'error' in known ? settingsNotice(known.error) : notice;
  if (typeof known === 'object' && 'hanging' in known) {
    const isRunning = running === 'remove';
    return (
      <Question
        title={removing.question({ name })}
        consequence={removalConsequence(known.hanging)}
        yes={removing.button}
        no={no}
        running={isRunning}
        isDisabled={false}
        onConfirm={remove}
        onCancel={() => {
          setKnown('answered');
        }}
      >
        {isDefault && <p>{removing.wasDefault}</p>}
        {known.hanging.projects > 0 && (
          <AfterRemovalChoice
            projects={known.hanging.projects}
            hasOtherDefault={hasOtherDefault}
            chosen={projects}
            isDisabled={isRunning}
            onChoose={setProjects}
          />
        )}
      </Question>
    );
  }
  return (
    <>
      <Button
        autoFocus={known === 'answered' && notice === undefined}
        isLoading={known === 'asking'}
        onClick={() => void ask()}
      >
        {removing.button}
      </Button>
      <ResultPlace notice={failed} />
    </>
  );
}
