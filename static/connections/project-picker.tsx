import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useState, type JSX } from 'react';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { Field } from '../shared/ui/field';
import { Message } from '../shared/ui/message';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { useProjectSearch } from '../shared/ui/use-project-search';
import { toned } from '../shared/words/notice';
import { picker, settings as settingsWords } from './messages/en.yml';

interface ProjectPickerProps {
  readonly name: string;
  readonly picked: readonly ProjectChoice[];
  readonly running: boolean;
  readonly onPick: (picked: readonly ProjectChoice[]) => void;
  readonly onBind: () => void;
  readonly onCancel: () => void;
}

/** Finds projects by key or name, as this person sees them, to bind several at once. What was picked stays while one searches on. */
export function ProjectPicker(props: ProjectPickerProps): JSX.Element {
  const { name, picked, running, onPick, onBind, onCancel } = props;
  const [words, setWords] = useState('');
  const { found, searching, failed, look } = useProjectSearch(words);
  const pickedIds = new Set(picked.map(({ id }) => id));
  const shownIds = new Set(found?.projects.map(({ id }) => id));
  const others = picked.filter(({ id }) => !shownIds.has(id));
  return (
    <div className="inset stack" role="group" aria-label={picker.title({ name })}>
      <Field label={picker.search} hint={picker.searchHint}>
        {(control) => (
          <Textfield
            {...control}
            type="search"
            value={words}
            autoFocus
            isDisabled={running}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {others.length > 0 && list(others, picker.pickedBefore)}
      {results()}
      <div className="line">
        <Button appearance="primary" isLoading={running} isDisabled={picked.length === 0} onClick={onBind}>
          {picker.bind({ projects: picked.length })}
        </Button>
        <Button appearance="subtle" isDisabled={running} onClick={onCancel}>
          {settingsWords.cancel}
        </Button>
      </div>
    </div>
  );

  function results(): JSX.Element {
    if (failed) {
      return (
        <Message notice={toned('error', picker.failed)}>
          <Button isLoading={searching} onClick={() => void look()}>
            {settingsWords.tryAgain}
          </Button>
        </Message>
      );
    }
    if (found === null) return <SpinnerLine words={picker.searching} />;
    const { projects, total } = found;
    const shown = projects.length < total ? picker.shownOf : picker.shown;
    return (
      <>
        <p role="status" className="subtle">
          {total === 0 ? picker.none : shown({ shown: projects.length, total })}
        </p>
        {list(projects, picker.found)}
      </>
    );
  }

  function list(projects: readonly ProjectChoice[], label: string): JSX.Element {
    return (
      <ul className="projects" aria-label={label} aria-busy={searching}>
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
