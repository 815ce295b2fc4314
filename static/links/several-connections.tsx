import { lazy, Suspense, type JSX } from 'react';
import type { PanelView } from '../../src/contract/links/questions';
import { ErrorBoundary } from '../shared/ui/error-boundary';

/** What is said of several connections comes only where a site has them, and the panel stays small. */
const ThroughLine = lazy(async () => ({ default: (await import('./through-line')).ThroughLine }));

/** What the truth tells of a site's connections. */
export type Several = Pick<PanelView, 'through' | 'elsewhere'>;

/** Which of several connections speaks here. Its line keeps its room until it is there. */
export function SeveralConnections({ through, elsewhere }: Several): JSX.Element | null {
  if (!through && !elsewhere) return null;
  return (
    <ErrorBoundary>
      <Suspense fallback={<p>{'\u00A0'}</p>}>
        <ThroughLine through={through} elsewhere={elsewhere} />
      </Suspense>
    </ErrorBoundary>
  );
}
