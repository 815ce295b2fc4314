import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { WireError } from '../../../src/contract/errors';
import { openSettingsPage } from '../bridge/navigation';
import { trouble } from '../messages/en.yml';
import { Message } from './message';
import { isNotTheirs, noticeOfError } from '../words/errors';
import { notConnectedAdmin } from '../words/not-connected';
import type { Notice } from '../words/notice';

interface TroubleProps {
  readonly error: WireError;
  readonly mayAdminister: boolean;
  readonly checking: boolean;
  readonly onTryAgain: () => void;
}

/** Why the links cannot be known now, with the way out this person has. */
export function Trouble({ error, mayAdminister, checking, onTryAgain }: TroubleProps): JSX.Element {
  const admin = mayAdminister ? adminWords(error) : null;
  return (
    <div role="alert">
      <Message notice={admin ? { ...troubleNotice(error), whatToDo: admin } : troubleNotice(error)}>
        {admin && (
          <Button appearance="primary" onClick={openSettingsPage}>
            {trouble.openSettings}
          </Button>
        )}
        {!isNotTheirs(error) && (
          <Button onClick={onTryAgain} isLoading={checking}>
            {trouble.tryAgain}
          </Button>
        )}
      </Message>
    </div>
  );
}

function troubleNotice(error: WireError): Notice {
  const notice = noticeOfError(error);
  return error.code === 'NOT_CONNECTED' ? { ...notice, tone: 'info' } : notice;
}

function adminWords({ code, why }: WireError): string | null {
  if (code === 'NOT_CONNECTED') return notConnectedAdmin(why);
  return code === 'TOKEN_ENDED' || code === 'TOKEN_REJECTED' ? trouble.tokenAdmin : null;
}
