import { lazy, Suspense, useEffect, useRef, type JSX } from 'react';
import type { Link } from '../../../src/contract/links/link';
import type { LinkResult } from '../../../src/contract/links/questions';
import { ErrorBoundary } from '../../shared/ui/error-boundary';
import { panel as panelWords } from '../messages/en.yml';
import { SpinnerLine } from '../../shared/ui/spinner-line';

/** The form comes when it is wanted: most visits only look, and the panel stays small. */
const LinkForm = lazy(async () => ({ default: (await import('../link-form')).LinkForm }));

interface LinkHereProps {
  /** Where it is not, the form is out of sight and keeps what was typed. */
  readonly isOpen: boolean;
  readonly links: readonly Link[];
  readonly savedHost: string | null;
  readonly onLinked: (result: LinkResult, isDone: boolean) => void;
  readonly onDoubt: () => void;
  readonly onCancel: () => void;
  readonly onEscape: () => void;
}

/** The link form inside the panel. Escape puts it away with what was typed, if anything was; Cancel forgets that. */
export function LinkHere(props: LinkHereProps): JSX.Element {
  const { isOpen, links, savedHost, onLinked, onDoubt, onCancel, onEscape } = props;
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) firstField(form.current)?.focus();
  }, [isOpen]);
  return (
    <section
      ref={form}
      hidden={!isOpen}
      className="inset stack"
      aria-label={panelWords.linkButton}
      onKeyDown={(event) => {
        // While it is being sent the form stays, for what comes of it is told in it.
        const field = firstField(form.current);
        if (event.key !== 'Escape' || !field || field.disabled || field.readOnly) return;
        if (hasContent(event.currentTarget)) onEscape();
        else onCancel();
      }}
    >
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

/** Whether anything was typed or ticked that is worth keeping. */
function hasContent(form: HTMLElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) => (field.type === 'checkbox' ? field.matches(':checked') : field.value.trim() !== ''),
  );
}

function firstField(form: HTMLElement | null): HTMLTextAreaElement | null {
  return form?.querySelector('textarea') ?? null;
}
