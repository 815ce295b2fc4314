import { useId, type JSX } from 'react';
import { bindProjects } from '../shared/backend/connections';
import { Message } from '../shared/ui/message';
import { toned } from '../shared/words/notice';
import { bound, lost } from './messages/en.yml';
import { nameOf, ProjectList } from './project-list';
import { ResultPlace } from '../shared/ui/result-place';
import { useManaging } from './use-managing';
import type { Learn } from './use-settings';

interface LostProjectsProps {
  readonly count: number;
  readonly learn: Learn;
  readonly look: () => Promise<void>;
}

/** The projects that are bound to a connection that was removed: they send nothing until an admin decides. */
export function LostProjects({ count, learn, look }: LostProjectsProps): JSX.Element {
  const titleId = useId();
  const { running, notice, change } = useManaging(learn, look);
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {lost.title}
      </h2>
      <Message notice={toned('warning', { title: lost.sendNothing({ count }), whatToDo: lost.whatToDo })} />
      <ResultPlace notice={notice} />
      <ProjectList
        connectionId={null}
        title={lost.title}
        version={String(count)}
        running={running}
        onRelease={(project) =>
          void change(
            project.id,
            () => bindProjects(null, [project.id]),
            () => toned('success', { title: bound.released({ project: nameOf(project) }) }),
          )
        }
      />
    </section>
  );
}
