import { useRef, type JSX } from 'react';
import type { Region } from '../../src/contract/region';
import type { ConnectionDraft, ConnectionView } from '../../src/contract/settings';
import { Outcome } from '../shared/ui/outcome';
import { ConnectionFacts } from './connection-facts';
import { ConnectionForm } from './connection-form';
import { Ladder } from './ladder';
import { RemoveToken } from './remove-token';
import { draftOf } from './draft';
import { useConnectionCommands } from './use-connection-commands';
import { useDraft } from './use-draft';

interface ConnectionSettingsProps {
  readonly connection: ConnectionView | null;
  readonly learn: (connection: ConnectionView | null) => void;
  readonly look: () => Promise<void>;
}

/** The saved connection, the form that changes it, and what came of the last action. */
export function ConnectionSettings({ connection, learn, look }: ConnectionSettingsProps): JSX.Element {
  const form = useDraft(connection);
  const commands = useConnectionCommands(learn, look);
  const { typed, edit } = form;
  const result = useRef<HTMLDivElement>(null);

  const save = async (): Promise<void> => {
    const saved = await commands.save(draftOf(typed), connection !== null);
    if (saved) form.settle(saved);
  };
  const tryRegion = async (region: Region): Promise<void> => {
    edit({ region });
    await commands.test(draftOf({ ...typed, region }));
  };
  const drafted = (): ConnectionDraft | null => (connection === null || form.changed ? draftOf(typed) : null);
  return (
    <>
      {connection && (
        <ConnectionFacts connection={connection}>
          <RemoveToken
            running={commands.running}
            onRemove={async () => {
              if (!(await commands.remove())) return;
              form.settle(null);
              result.current?.focus();
            }}
          />
        </ConnectionFacts>
      )}
      <ConnectionForm
        connection={connection}
        typed={typed}
        edit={edit}
        running={commands.running}
        error={commands.error}
        onSave={() => void save()}
        onTest={() => void commands.test(drafted())}
      />
      <div ref={result} tabIndex={-1}>
        <Outcome notice={commands.notice} />
      </div>
      {commands.ladder && (
        <Ladder
          rungs={commands.ladder}
          running={commands.running}
          onUseRegion={(region) => void tryRegion(region)}
          onTryOtherRegion={() => void commands.test(drafted(), true)}
        />
      )}
    </>
  );
}
