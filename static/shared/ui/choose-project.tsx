import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { ProjectChoice } from '../bridge/search-projects';
import { projectSearch } from '../messages/en.yml';
import { ProjectSearchField } from './project-search-field';
import { ProjectsFound } from './projects-found';
import { useProjectSearch } from './use-project-search';

interface ChooseProjectProps {
  readonly takesFocus: boolean;
  readonly onChoose: (project: ProjectChoice) => void;
}

/** Finds one project by key or name, as this person sees projects. */
export function ChooseProject({ takesFocus, onChoose }: ChooseProjectProps): JSX.Element {
  const [words, setWords] = useState('');
  const search = useProjectSearch(words);
  return (
    <>
      <ProjectSearchField words={words} takesFocus={takesFocus} onType={setWords} />
      <ProjectsFound search={search}>
        {(projects) => (
          <ul className="projects stack tight" aria-label={projectSearch.found} aria-busy={search.searching}>
            {projects.map((project) => (
              <li key={project.id}>
                <Button
                  appearance="subtle"
                  onClick={() => {
                    onChoose(project);
                  }}
                >
                  {`${project.key} ${project.name}`}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </ProjectsFound>
    </>
  );
}
