import { useEffect, useState, type JSX } from 'react';
import { toned } from '../shared/words/notice';
import { BulkPush } from '../runs/bulk-push';
import { findProjectId } from '../shared/bridge/project-context';
import { Message } from '../shared/ui/message';
import { Page } from '../shared/ui/page';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { bulk as bulkWords } from '../runs/messages/en.yml';

/** Bulk push on a page of the project itself. */
export function ProjectPage(): JSX.Element {
  const [projectId, setProjectId] = useState<string | null>();
  useEffect(() => {
    const learn = async (): Promise<void> => {
      setProjectId(await findProjectId());
    };
    void learn();
  }, []);
  return (
    <Page title={bulkWords.title} isBusy={projectId === undefined}>
      {content()}
    </Page>
  );

  function content(): JSX.Element {
    if (projectId === undefined) return <SpinnerLine words={bulkWords.reading} />;
    if (projectId === null) return <Message notice={toned('error', bulkWords.noProject)} />;
    return <BulkPush projectId={projectId} />;
  }
}
