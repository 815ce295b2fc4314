import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type JSX } from 'react';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { Field } from '../shared/ui/field';
import { Message } from '../shared/ui/message';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { toned } from '../shared/words/notice';
import { projectChoice as projectChoiceWords } from './messages/en.yml';
import { useProjectSearch } from '../shared/ui/use-project-search';

interface ChooseProjectProps {
  readonly takesFocus: boolean;
  readonly onChoose: (project: ProjectChoice) => void;
}

/** Finds a project by key or name, as this person sees projects. */
export function ChooseProject({ takesFocus, onChoose }: ChooseProjectProps): JSX.Element {
  const titleId = useId();
  const [words, setWords] = useState('');
  const { found, searching, failed, look } = useProjectSearch(words);
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{projectChoiceWords.title}</h2>
      <Field label={projectChoiceWords.search} hint={projectChoiceWords.searchHint}>
        {(control) => (
          <Textfield
            {...control}
            type="search"
            value={words}
            autoFocus={takesFocus}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {results()}
    </section>
  );

  function results(): JSX.Element {
    if (failed) {
      return (
        <Message notice={toned('error', projectChoiceWords.failed)}>
          <Button isLoading={searching} onClick={() => void look()}>
            {projectChoiceWords.tryAgain}
          </Button>
        </Message>
      );
    }
    if (found === null) return <SpinnerLine words={projectChoiceWords.searching} />;
    const { projects, total } = found;
    const shownWords = projects.length < total ? projectChoiceWords.shownOf : projectChoiceWords.shown;
    return (
      <>
        <p role="status" className="subtle">
          {total === 0 ? projectChoiceWords.none : shownWords({ shown: projects.length, total })}
        </p>
        <ul className="projects stack tight" aria-labelledby={titleId} aria-busy={searching}>
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
      </>
    );
  }
}
