import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { BoundProject } from '../../src/contract/connections/settings-view';
import { Message } from '../shared/ui/message';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { bound, settings as settingsWords } from './messages/en.yml';
import { useBoundProjects } from './use-bound-projects';
import { settingsNotice } from './words/settings';
import '../shared/ui/projects-found.css';

interface ProjectListProps {
  /** Null for those whose connection was removed. */
  readonly connectionId: string | null;
  readonly title: string;
  /** Changes when the list is to be read again. */
  readonly version: string;
  readonly running: string | null;
  readonly onRelease: (project: BoundProject) => void;
}

/** The projects that are bound to a connection, a page at a time, each with the way back to the default. */
export function ProjectList(props: ProjectListProps): JSX.Element {
  const { connectionId, title, version, running, onRelease } = props;
  const id = useId();
  const { projects, next, error, reading, readFrom } = useBoundProjects(connectionId, version);
  if (projects === null) {
    return trouble(0) ?? <SpinnerLine words={bound.reading} />;
  }
  return (
    <div className="stack">
      <ul className="projects stack tight" aria-label={title} aria-busy={reading}>
        {projects.map((project) => (
          <li key={project.id} className="bound-project">
            <span id={`${id}${project.id}`} className={project.key === null ? 'subtle' : undefined}>
              {nameOf(project)}
            </span>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-describedby={`${id}${project.id}`}
              isLoading={running === project.id}
              isDisabled={running !== null && running !== project.id}
              onClick={() => {
                onRelease(project);
              }}
            >
              {bound.release}
            </Button>
          </li>
        ))}
      </ul>
      {error && trouble(next ?? 0)}
      {next !== null && !error && (
        <div className="line">
          <Button spacing="compact" isLoading={reading} onClick={() => void readFrom(next)}>
            {bound.more}
          </Button>
        </div>
      )}
    </div>
  );

  function trouble(from: number): JSX.Element | null {
    return (
      error && (
        <div role="alert">
          <Message notice={settingsNotice(error)}>
            <Button isLoading={reading} onClick={() => void readFrom(from)}>
              {settingsWords.tryAgain}
            </Button>
          </Message>
        </div>
      )
    );
  }
}

/** A project by key and name; by its id where it was deleted, or is hidden from this person. */
export function nameOf({ id, key, name }: BoundProject): string {
  return key === null || name === null ? bound.unseen({ id }) : `${key} ${name}`;
}
