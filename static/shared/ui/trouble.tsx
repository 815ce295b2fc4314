import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, type JSX } from 'react';
import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { openSettingsPage } from '../bridge/navigation';
import { trouble } from '../messages/en.yml';
import { ErrorBoundary } from './error-boundary';
import { Message } from './message';
import { isNotTheirs, noticeOfError } from '../words/errors';
import type { Notice } from '../words/notice';

interface TroubleProps {
  readonly error: WireError;
  readonly mayAdminister: boolean;
  readonly checking: boolean;
  readonly onTryAgain: () => void;
}

/** Comes only where a site has several connections and none of them speaks. */
const WhyNotConnected = lazy(async () => ({
  default: (await import('./why-not-connected')).WhyNotConnected,
}));

/** Why the links cannot be known now, with the way out this person has. */
export function Trouble({ error, mayAdminister, checking, onTryAgain }: TroubleProps): JSX.Element {
  const admin = mayAdminister ? adminWords(error.code) : null;
  const ways = (
    <>
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
    </>
  );
  const plain = (
    <Message notice={admin ? { ...troubleNotice(error), whatToDo: admin } : troubleNotice(error)}>
      {ways}
    </Message>
  );
  return (
    <div role="alert">
      {error.why ? (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <WhyNotConnected why={error.why} mayAdminister={mayAdminister}>
              {ways}
            </WhyNotConnected>
          </Suspense>
        </ErrorBoundary>
      ) : (
        plain
      )}
    </div>
  );
}

function troubleNotice(error: WireError): Notice {
  const notice = noticeOfError(error);
  return error.code === 'NOT_CONNECTED' ? { ...notice, tone: 'info' } : notice;
}

function adminWords(code: ErrorCode): string | null {
  if (code === 'NOT_CONNECTED') return trouble.notConnectedAdmin;
  return code === 'TOKEN_ENDED' || code === 'TOKEN_REJECTED' ? trouble.tokenAdmin : null;
}
