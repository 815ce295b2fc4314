import { lazy, Suspense, useEffect, useState, type JSX } from 'react';
import { followRoute } from '../shared/bridge/page-route';
import { ErrorBoundary } from '../shared/ui/error-boundary';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { bulk as bulkWords } from '../runs/messages/en.yml';
import type { OfConnection } from '../connections/of-connection';
import { SettingsPage } from '../connections/settings-page';
import { AccessFold } from './access-fold';

/** The second page comes when it is wanted: whoever looks after the token does not wait for it. */
const BulkPage = lazy(async () => ({ default: (await import('./bulk-page')).BulkPage }));

/** The route of the second page in manifest.yml. Every other one, and the Configure button, shows the settings. */
const bulkRoute = '/bulk-push';

/** The app's page in Jira's settings: the connection, or bulk push of a project. */
export function AdminPage(): JSX.Element | null {
  const [route, setRoute] = useState<string>();
  useEffect(() => followRoute(setRoute), []);
  if (route === undefined) return null;
  if (!route.startsWith(bulkRoute)) return <SettingsPage ofConnection={accessOf} />;
  return (
    <ErrorBoundary>
      <Suspense fallback={<SpinnerLine words={bulkWords.opening} />}>
        <BulkPage />
      </Suspense>
    </ErrorBoundary>
  );
}

const accessOf: OfConnection = (connection, isOnly) => <AccessFold connection={connection} isOnly={isOnly} />;
