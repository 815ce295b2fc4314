import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { AccessView } from '../../src/contract/records/access';
import { Message } from '../shared/ui/message';
import { ResultPlace } from '../shared/ui/result-place';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { AccessForm } from './access/access-form';
import { AccessSteps } from './access/access-steps';
import { AudienceChoice } from './access/audience-choice';
import { CallBackAddress } from './access/call-back-address';
import { CallsUsed } from './access/calls-used';
import { ChosenObjects } from './access/chosen-objects';
import { JustDeployed } from './access/just-deployed';
import { NextSecret } from './access/next-secret';
import { StoredAccess } from './access/stored-access';
import { useAccess, type KnownAccess } from './access/use-access';
import { useAccessCommands } from './access/use-access-commands';
import { useAccessPresses } from './access/use-access-presses';
import { useAccessDraft } from './access/use-access-draft';
import { useDeployment } from './access/use-deployment';
import { useSecretCommands } from './access/use-secret-commands';
import { access as accessWords } from './messages/en.yml';
import { accessError } from './words/access';
import './access/access.css';

interface AccessSettingsProps {
  readonly connectionId: string;
  /** The org's address as the connection knows it: what the form begins with. Empty where it does not. */
  readonly address: string;
}

/** A connection's Salesforce access, for Jira admins: the way in, what is read there, and who sees it. */
export function AccessSettings({ connectionId, address }: AccessSettingsProps): JSX.Element {
  const { opened, look, learn } = useAccess(connectionId);
  if (opened === null) return <SpinnerLine words={accessWords.reading} />;
  if (!opened.ok) {
    return (
      <div role="alert">
        <Message notice={accessError(opened.error)}>
          {opened.error.code !== 'NOT_ALLOWED' && (
            <Button onClick={() => void look()}>{accessWords.tryAgain}</Button>
          )}
        </Message>
      </div>
    );
  }
  return (
    <OpenedAccess
      connectionId={connectionId}
      address={address}
      access={opened.data.access}
      callBack={opened.data.callBack}
      look={look}
      learn={learn}
    />
  );
}

interface OpenedAccessProps extends AccessSettingsProps, Omit<KnownAccess, 'opened'> {
  readonly access: AccessView | null;
  readonly callBack: string | null;
}

function OpenedAccess(props: OpenedAccessProps): JSX.Element {
  const { connectionId, address, access, callBack, look, learn } = props;
  const deployment = useDeployment(connectionId);
  const presses = useAccessPresses({ look, learn });
  const commands = useAccessCommands(connectionId, presses, deployment.readyBy !== null);
  const secrets = useSecretCommands(connectionId, presses);
  const [changing, setChanging] = useState<'never' | 'now' | 'done'>('never');
  const form = useAccessDraft(access, address);
  const { tested } = commands;
  const { running, said, errorIn, corrected } = presses;
  const hasForm = access === null || changing === 'now';
  const save = async (): Promise<void> => {
    if (!(await commands.save(form.draft(), access !== null))) return;
    form.edit({ consumerSecret: '' });
    setChanging('never');
  };
  return (
    <div className="stack wide">
      <ResultPlace notice={said('facts')} />
      {access === null && <p>{accessWords.intro}</p>}
      {access && (
        <StoredAccess
          access={access}
          running={running}
          changing={changing}
          onTest={() => void commands.test(null)}
          onChange={() => {
            form.reset();
            setChanging('now');
          }}
          onTurn={(off) => void commands.turn(off)}
          onRemove={commands.remove}
        />
      )}
      {access && !hasForm && access.whoReads !== 'integrationUser' && <CallBackAddress address={callBack} />}
      {hasForm && (
        <AccessForm
          access={access}
          callBack={callBack}
          typed={form.typed}
          running={running}
          error={errorIn('form')}
          result={said('form')}
          onEdit={(change) => {
            form.edit(change);
            corrected(Object.keys(change));
          }}
          onTest={() => void commands.test(form.draft())}
          onSave={() => void save()}
          onCancel={
            access
              ? () => {
                  setChanging('done');
                }
              : undefined
          }
        />
      )}
      {(hasForm || deployment.readyBy !== null) && (
        <JustDeployed
          deployment={deployment}
          running={running}
          onRetry={() => void commands.test(hasForm ? form.draft() : null)}
        />
      )}
      {tested && <AccessSteps steps={tested.steps} reader={tested.reader} readyBy={deployment.readyBy} />}
      {access && <CallsUsed key={`${access.host} ${String(access.isOff)}`} connectionId={connectionId} />}
      {access && <NextSecret access={access} presses={presses} commands={secrets} />}
      {access && (
        <ChosenObjects
          connectionId={connectionId}
          stored={access.objects}
          running={running}
          result={said('objects')}
          onSave={(objects) => void commands.chooseObjects(objects)}
        />
      )}
      {access && access.whoReads !== 'eachPerson' && (
        <AudienceChoice
          stored={access.audience}
          running={running}
          result={said('audience')}
          onSave={(audience) => void commands.chooseAudience(audience)}
        />
      )}
    </div>
  );
}
