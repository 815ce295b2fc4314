import { lazy, Suspense, type JSX } from 'react';
import type { Link } from '../../src/contract/link';
import type { LinkResult } from '../../src/contract/panel';
import { ErrorBoundary } from '../shared/ui/error-boundary';
import { panelWords } from '../shared/words/panel';
import { SpinnerLine } from '../shared/ui/spinner-line';

/** The form comes when it is wanted: most visits only look, and the panel stays small. */
const LinkForm = lazy(async () => ({ default: (await import('../linking/link-form')).LinkForm }));

interface LinkHereProps {
  readonly links: readonly Link[];
  readonly savedHost: string | null;
  readonly onLinked: (result: LinkResult, isDone: boolean) => void;
  readonly onDoubt: () => void;
  readonly onCancel: () => void;
}

/** The link form inside the panel. */
export function LinkHere({ links, savedHost, onLinked, onDoubt, onCancel }: LinkHereProps): JSX.Element {
  return (
    <section className="inset stack" aria-label={panelWords.linkButton}>
      <h3>{panelWords.linkButton}</h3>
      <ErrorBoundary>
        <Suspense fallback={<SpinnerLine words={panelWords.reading} />}>
          <LinkForm
            known={links}
            savedHost={savedHost}
            onLinked={onLinked}
            onDoubt={onDoubt}
            onCancel={onCancel}
          />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}
