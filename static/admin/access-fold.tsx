import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useState, type JSX } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { openSetUpPage } from '../shared/bridge/navigation';
import { ErrorBoundary } from '../shared/ui/error-boundary';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { access as accessWords } from './messages/en.yml';

/** It comes when it is unfolded: whoever looks after the token neither loads it nor asks for it. */
const AccessSettings = lazy(async () => ({
  default: (await import('../records/access-settings')).AccessSettings,
}));

interface AccessFoldProps {
  readonly connection: ConnectionView;
  readonly isOnly: boolean;
}

/** A connection's Salesforce access: one line until somebody unfolds it. */
export function AccessFold({ connection, isOnly }: AccessFoldProps): JSX.Element {
  const { id, name, salesforceHost } = connection;
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details
      className="card"
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>{isOnly ? accessWords.heading : accessWords.headingOf({ name })}</summary>
      {wasOpen && (
        <ErrorBoundary>
          <Suspense fallback={<SpinnerLine words={accessWords.opening} />}>
            <div className="line">
              <Button spacing="compact" onClick={openSetUpPage}>
                {accessWords.setUp}
              </Button>
            </div>
            <AccessSettings connectionId={id} address={salesforceHost ?? ''} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
}
