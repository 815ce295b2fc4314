import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { LinkResult } from '../../src/contract/links/questions';
import type { LoadFind } from '../links/find-records';
import { LinkForm } from '../links/link-form';
import { LinkedSummary } from '../links/linked-summary';
import { SeveralConnections } from '../links/several-connections';
import { closeDialog } from '../shared/bridge/navigation';
import { tellLinksChanged } from '../shared/bridge/links-changed';
import { Trouble } from '../shared/ui/trouble';
import { useKeptFocus } from '../shared/ui/use-kept-focus';
import { form as formWords, panel as panelWords } from '../links/messages/en.yml';
import { useDialogOpening } from './use-dialog-opening';
import { useKeptDraft } from './use-kept-draft';
import './link-dialog.css';

/** Comes where records may be looked for. */
const loadFind: LoadFind = async () => (await import('../records/find-records')).FindRecords;

/**
 * The dialog of the issue action: the link form, then what came of it. It can be typed into while the truth is read, and
 * what was typed is there again after it was closed.
 */
export function LinkDialog(): JSX.Element {
  const { links, savedHost, trouble, mayAdminister, search, several, checking, look } = useDialogOpening();
  const [result, setResult] = useState<LinkResult>();

  const { found, keep, forget } = useKeptDraft();

  const page = useKeptFocus<HTMLElement>();

  return (
    <main ref={page} tabIndex={-1} className="dialog stack wide" aria-busy={checking}>
      <h1>{panelWords.linkButton}</h1>
      {content()}
    </main>
  );

  function content(): JSX.Element {
    if (result) {
      return (
        <>
          <LinkedSummary result={result} />
          <div className="line">
            <Button appearance="primary" autoFocus onClick={closeDialog}>
              {formWords.done}
            </Button>
          </div>
        </>
      );
    }
    return (
      <>
        {trouble && (
          <>
            <Trouble
              error={trouble}
              mayAdminister={mayAdminister}
              checking={checking}
              onTryAgain={() => void look()}
            />
            <SeveralConnections {...several} />
            <div className="line">
              <Button onClick={closeDialog}>{formWords.close}</Button>
            </div>
          </>
        )}
        <div hidden={trouble !== null}>
          <LinkForm
            key={found ? 'kept' : 'new'}
            known={links}
            savedHost={savedHost}
            loadFind={search ? loadFind : undefined}
            onLinked={(linked, isDone) => {
              if (isDone) {
                forget();
                setResult(linked);
              }
              void tellLinksChanged();
            }}
            onDoubt={() => void tellLinksChanged()}
            onCancel={() => {
              forget();
              closeDialog();
            }}
            draft={found}
            onDraft={keep}
            beforeButtons={trouble === null && <SeveralConnections {...several} />}
          />
        </div>
      </>
    );
  }
}
