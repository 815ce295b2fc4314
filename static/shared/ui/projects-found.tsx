import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { ProjectChoice } from '../bridge/search-projects';
import { projectSearch } from '../messages/en.yml';
import { toned } from '../words/notice';
import { Message } from './message';
import { SpinnerLine } from './spinner-line';
import type { ProjectSearch } from './use-project-search';
import './projects-found.css';

interface ProjectsFoundProps {
  readonly search: ProjectSearch;
  /** Draws the projects that were found. */
  readonly children: (projects: readonly ProjectChoice[]) => JSX.Element;
}

/** What a search for projects has come to: waiting, failed with a way out, how many there are, and the projects. */
export function ProjectsFound({ search, children }: ProjectsFoundProps): JSX.Element {
  const { found, searching, failed, look } = search;
  if (failed) {
    return (
      <Message notice={toned('error', projectSearch.failed)}>
        <Button isLoading={searching} onClick={() => void look()}>
          {projectSearch.tryAgain}
        </Button>
      </Message>
    );
  }
  if (found === null) return <SpinnerLine words={projectSearch.searching} />;
  const { projects, total } = found;
  const shown = projects.length < total ? projectSearch.shownOf : projectSearch.shown;
  return (
    <>
      <p role="status" className="subtle">
        {total === 0 ? projectSearch.none : shown({ shown: projects.length, total })}
      </p>
      {children(projects)}
    </>
  );
}
