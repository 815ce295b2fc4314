import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { bindProjects } from '../shared/backend/connections';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { toned } from '../shared/words/notice';
import { bound } from './messages/en.yml';
import { nameOf, ProjectList } from './project-list';
import { ProjectPicker } from './project-picker';
import { ResultPlace } from '../shared/ui/result-place';
import { useManaging } from './use-managing';
import type { Learn } from './use-settings';
import { bindNotice, bindTrouble } from './words/list';

interface BoundProjectsProps {
  readonly connection: ConnectionView;
  readonly learn: Learn;
  readonly look: () => Promise<void>;
}

/** The projects that use a connection because they are bound to it, and the way to bind others. */
export function BoundProjects({ connection, learn, look }: BoundProjectsProps): JSX.Element {
  const { id, name, isDefault, projectCount } = connection;
  const titleId = useId();
  const [picking, setPicking] = useState<'never' | 'now' | 'done'>('never');
  const [picked, setPicked] = useState<readonly ProjectChoice[]>([]);
  const [changes, setChanges] = useState(0);
  const { running, notice, change } = useManaging(learn, look, (error) => bindTrouble(error, picked));
  const bind = async (): Promise<void> => {
    const ids = picked.map((project) => project.id);
    const isDone = await change(
      'bind',
      () => bindProjects(id, ids),
      (answer) => bindNotice(name, ids.length, answer),
    );
    if (!isDone) return;
    setPicking('done');
    setPicked([]);
    setChanges((so) => so + 1);
  };
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {bound.title({ name })}
      </h2>
      <p className="subtle">{isDefault ? bound.ofDefault : bound.ofOther}</p>
      <p className="subtle">{bound.twoBindings}</p>
      <ResultPlace notice={notice} />
      {projectCount > 0 && (
        <ProjectList
          connectionId={id}
          title={bound.title({ name })}
          version={`${projectCount} ${changes}`}
          running={running}
          onRelease={(project) =>
            void change(
              project.id,
              () => bindProjects(null, [project.id]),
              () => toned('success', { title: bound.released({ project: nameOf(project) }) }),
            )
          }
        />
      )}
      {picking === 'now' ? (
        <ProjectPicker
          name={name}
          picked={picked}
          running={running === 'bind'}
          isDisabled={running !== null && running !== 'bind'}
          onPick={setPicked}
          onBind={() => void bind()}
          onCancel={() => {
            setPicking('done');
          }}
        />
      ) : (
        <div className="line">
          <Button
            autoFocus={picking === 'done' && notice === undefined}
            isDisabled={running !== null}
            onClick={() => {
              setPicking('now');
            }}
          >
            {bound.bind}
          </Button>
        </div>
      )}
    </section>
  );
}
