import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import type { Region } from '../../src/contract/connections/region';
import type { ConnectionDraft } from '../../src/contract/connections/questions';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { Outcome } from '../shared/ui/outcome';
import { Waiting } from '../shared/ui/waiting';
import { ConnectionFacts } from './connection-facts';
import { ConnectionForm } from './connection-form';
import { CheckSteps } from './check-steps';
import { RemoveToken } from './remove-token';
import { draftOf, type Typed } from './draft';
import { EndingJiraTokens } from './ending-jira-tokens';
import { useConnectionCommands } from './use-connection-commands';
import { useDraft } from './use-draft';
import type { Learn } from './use-settings';
import { factsTitle, formTitle, removalWords } from './words/titles';
import '../shared/ui/result-place.css';

interface ConnectionSettingsProps {
  /** Null for one to be made. */
  readonly connection: ConnectionView | null;
  /** Whether it is the only one, of which nothing is said by name. */
  readonly isOnly: boolean;
  readonly learn: Learn;
  readonly look: () => Promise<void>;
  readonly onSaved: (id: string) => void;
  /** Where making one can be given up. */
  readonly onCancel?: (() => void) | undefined;
  /** What else can be done with it: above the form. */
  readonly children?: ReactNode;
}

/** One connection: what is known of it, the form that changes it, and what came of the last action, beside the button that was pressed. */
export function ConnectionSettings(props: ConnectionSettingsProps): JSX.Element {
  const { connection, isOnly, learn, look, onSaved, onCancel, children } = props;
  const token = connection?.token ?? null;
  const form = useDraft(connection);
  const commands = useConnectionCommands(connection?.id ?? null, { learn, look, onSaved });
  const { came, running } = commands;
  const { typed } = form;
  const removed = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const steps = useRef<HTMLDivElement>(null);
  const isRemoved = came.of === 'remove';
  const { notice } = came;
  useEffect(() => {
    if (!notice || isRemoved) return undefined;
    (wrongField(result.current) ?? result.current)?.focus();
    // The steps say what to do: they stand below, and come into view with the result.
    const show = (): void => {
      steps.current?.scrollIntoView({ block: 'nearest' });
    };
    show();
    // Jira makes the frame as high as the page a moment later; only then is there room to come into view.
    window.addEventListener('resize', show, { once: true });
    return () => {
      window.removeEventListener('resize', show);
    };
  }, [notice, isRemoved]);

  const edit = (change: Partial<Typed>): void => {
    form.edit(change);
    commands.corrected(Object.keys(change));
  };
  const save = async (): Promise<void> => {
    const stored = await commands.save(draftOf(typed), token !== null);
    if (stored) form.settle(stored);
  };
  const tryRegion = async (region: Region): Promise<void> => {
    edit({ region });
    await commands.test(draftOf({ ...typed, region }));
  };
  const remove = async (): Promise<void> => {
    const left = await commands.remove();
    if (left === null) return;
    form.settle(left);
    removed.current?.focus();
  };
  const drafted = (): ConnectionDraft | null => (token === null || form.changed ? draftOf(typed) : null);
  return (
    <>
      <div ref={removed} tabIndex={-1} className="result">
        <Outcome notice={isRemoved ? notice : undefined} />
      </div>
      {connection && isOnly && <EndingJiraTokens tokens={connection.endingJiraTokens} />}
      {connection && token && (
        <ConnectionFacts
          title={factsTitle(connection, isOnly)}
          connection={connection}
          token={token}
          warns={isOnly}
        >
          <RemoveToken words={removalWords(connection, isOnly)} running={running} onRemove={remove} />
        </ConnectionFacts>
      )}
      {children}
      <ConnectionForm
        title={formTitle(connection, isOnly)}
        token={token}
        asksName={connection === null && !isOnly}
        typed={typed}
        edit={edit}
        running={running}
        error={came.error ?? null}
        onSave={() => void save()}
        onTest={() => void commands.test(drafted())}
        onCancel={onCancel}
      >
        <div ref={result} tabIndex={-1} className="result">
          {(running === 'save' || running === 'test') && <Waiting />}
          <Outcome notice={isRemoved ? undefined : notice} />
        </div>
      </ConnectionForm>
      {came.steps && (
        <div ref={steps}>
          <CheckSteps
            steps={came.steps}
            running={running}
            ofRegion={{
              onUse: (region) => void tryRegion(region),
              onTryOther: () => void commands.test(drafted(), true),
            }}
          />
        </div>
      )}
    </>
  );
}

/** The first field that is marked as wrong: to it somebody goes next, and its words are what came of the press. */
function wrongField(result: HTMLElement | null): HTMLElement | null {
  return result?.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]') ?? null;
}
