import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import { useState, type JSX } from 'react';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { projectSearch } from '../shared/messages/en.yml';
import { ProjectSearchField } from '../shared/ui/project-search-field';
import { ProjectsFound } from '../shared/ui/projects-found';
import { useProjectSearch } from '../shared/ui/use-project-search';
import { picker, settings as settingsWords } from './messages/en.yml';

interface ProjectPickerProps {
  readonly name: string;
  readonly picked: readonly ProjectChoice[];
  readonly running: boolean;
  /** Something else is under way: until it is over nothing can be bound. */
  readonly isDisabled: boolean;
  readonly onPick: (picked: readonly ProjectChoice[]) => void;
  readonly onBind: () => void;
  readonly onCancel: () => void;
}

/** Finds projects by key or name, as this person sees them, to bind several at once. What was picked stays while one searches on. */
export function ProjectPicker(props: ProjectPickerProps): JSX.Element {
  const { name, picked, running, isDisabled, onPick, onBind, onCancel } = props;
  const [words, setWords] = useState('');
  const search = useProjectSearch(words);
  const pickedIds = new Set(picked.map(({ id }) => id));
  const shownIds = new Set(search.found?.projects.map(({ id }) => id));
  const others = picked.filter(({ id }) => !shownIds.has(id));
  return (
    <div className="inset stack" role="group" aria-label={picker.title({ name })}>
      <ProjectSearchField words={words} takesFocus isDisabled={running} onType={setWords} />
      {others.length > 0 && list(others, picker.pickedBefore)}
      <ProjectsFound search={search}>{(projects) => list(projects, projectSearch.found)}</ProjectsFound>
      <div className="line">
        <Button
          appearance="primary"
          isLoading={running}
          isDisabled={isDisabled || picked.length === 0}
          onClick={onBind}
        >
          {picker.bind({ projects: picked.length })}
        </Button>
        <Button appearance="subtle" isDisabled={running} onClick={onCancel}>
          {settingsWords.cancel}
        </Button>
      </div>
    </div>
  );

  function list(projects: readonly ProjectChoice[], label: string): JSX.Element {
    return (
      <ul className="projects" aria-label={label} aria-busy={search.searching}>
        {projects.map((project) => (
          <li key={project.id}>
            <Checkbox
              label={`${project.key} ${project.name}`}
              isChecked={pickedIds.has(project.id)}
              isDisabled={running}
              onChange={(event) => {
                const rest = picked.filter(({ id }) => id !== project.id);
                onPick(event.currentTarget.checked ? [...rest, project] : rest);
              }}
            />
          </li>
        ))}
      </ul>
    );
  }
}
