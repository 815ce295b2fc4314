import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import { BulkPush } from '../runs/bulk-push';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { ChooseProject } from '../shared/ui/choose-project';
import { Page } from '../shared/ui/page';
import { projectChoice as projectChoiceWords } from './messages/en.yml';
import { bulk as bulkWords } from '../runs/messages/en.yml';

/** Bulk push for Jira admins: first the project, then the same page the project itself has. */
export function BulkPage(): JSX.Element {
  const [project, setProject] = useState<ProjectChoice | null>(null);
  const titleId = useId();
  const [isBack, setIsBack] = useState(false);
  return (
    <Page title={bulkWords.title} isBusy={false}>
      {project === null ? (
        <section className="card stack" aria-labelledby={titleId}>
          <h2 id={titleId}>{projectChoiceWords.title}</h2>
          <ChooseProject takesFocus={isBack} onChoose={setProject} />
        </section>
      ) : (
        <>
          <div className="line">
            <Button
              autoFocus
              spacing="compact"
              onClick={() => {
                setProject(null);
                setIsBack(true);
              }}
            >
              {projectChoiceWords.other}
            </Button>
          </div>
          <BulkPush key={project.id} projectId={project.id} />
        </>
      )}
    </Page>
  );
}
