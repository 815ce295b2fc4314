import { lazy, Suspense, useCallback, useEffect, useRef, useState, type JSX } from 'react';
import type { Link } from '../../../src/contract/links/link';
import type { LinkResult } from '../../../src/contract/links/questions';
import { ErrorBoundary } from '../../shared/ui/error-boundary';
import { panel as panelWords } from '../messages/en.yml';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import type { LoadFind } from '../find-records';
import { isUntouched, type LinkDraft, untouchedDraft } from '../link-draft';

/** The form comes when it is wanted: most visits only look, and the panel stays small. */
const LinkForm = lazy(async () => ({ default: (await import('../link-form')).LinkForm }));

interface LinkHereProps {
  /** Where it is not, the form is out of sight and keeps what was typed. */
  readonly isOpen: boolean;
  /** It is there without being asked for: it leaves the keyboard where it is, and says when something is named in it. */
  readonly isInviting: boolean;
  readonly links: readonly Link[];
  readonly savedHost: string | null;
  readonly loadFind: LoadFind | undefined;
  readonly onBegin: () => void;
  readonly onLinked: (result: LinkResult, isDone: boolean) => void;
  readonly onDoubt: () => void;
  readonly onCancel: () => void;
  readonly onEscape: () => void;
}

/** The link form inside the panel. Escape puts it away with what was typed, if anything was; Cancel forgets that. */
export function LinkHere(props: LinkHereProps): JSX.Element {
  const { isOpen, isInviting, links, savedHost, loadFind, onBegin, onLinked, onDoubt, onCancel, onEscape } =
    props;
  const form = useRef<HTMLElement>(null);
  const [hasContent, setHasContent] = useState(false);
  // A key may come before what the last one wrote is drawn: Escape asks what stands in the form, not what was shown of it.
  const draft = useRef<LinkDraft>(untouchedDraft);
  const keep = useCallback((now: LinkDraft): void => {
    draft.current = now;
    setHasContent(!isUntouched(now));
  }, []);
  useEffect(() => {
    if (isOpen && !isInviting) firstField(form.current)?.focus();
  }, [isOpen, isInviting]);
  useEffect(() => {
    if (isInviting && hasContent) onBegin();
  }, [isInviting, hasContent, onBegin]);
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
        if (!isUntouched(draft.current)) onEscape();
        else if (!isInviting) onCancel();
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
            onDraft={keep}
            loadFind={loadFind}
            isInviting={isInviting}
          />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

function firstField(form: HTMLElement | null): HTMLInputElement | HTMLTextAreaElement | null {
  return (
    form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input[role=combobox], textarea') ?? null
  );
}
