import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type JSX } from 'react';
import type { ProjectChoice } from '../../shared/bridge/search-projects';
import { ChooseProject } from '../../shared/ui/choose-project';
import { EntryForm } from '../../shared/ui/entry-form';
import { Field } from '../../shared/ui/field';
import { Message } from '../../shared/ui/message';
import { Waiting } from '../../shared/ui/waiting';
import { noticeOfError } from '../../shared/words/errors';
import { people as words } from '../messages/en.yml';
import { useKeptText } from '../use-kept-text';
import { PeopleList } from './people-list';
import { ToldTrouble } from './told-trouble';
import { useSetUpPeople } from './use-set-up-people';

interface PeopleCheckProps {
  readonly connectionId: string;
  /** Those that each person needs. */
  readonly permissionSets: readonly string[];
}

/** Which people have an account on both sides, what they lack there, and their rights in a project of Jira's. */
export function PeopleCheck({ connectionId, permissionSets }: PeopleCheckProps): JSX.Element {
  const id = useId();
  const { running, found, error, look, more } = useSetUpPeople(connectionId);
  const [project, setProject] = useState<ProjectChoice | null>(null);
  const [isChoosing, setIsChoosing] = useState<'first' | 'again' | null>('first');
  const [text, setText] = useKeptText(connectionId, 'people');
  const ask = async (chosen: ProjectChoice): Promise<void> =>
    look({ projectId: chosen.id, text: text.trim(), permissionSets });
  return (
    <section className="inset stack" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.intro}</p>
      {isChoosing !== null && (
        <ChooseProject
          takesFocus={isChoosing === 'again'}
          onChoose={(chosen) => {
            setProject(chosen);
            setIsChoosing(null);
            void ask(chosen);
          }}
        />
      )}
      {isChoosing === null && project && (
        <>
          <div className="line">
            <span>{words.project({ key: project.key, name: project.name })}</span>
            <Button
              spacing="compact"
              autoFocus
              onClick={() => {
                setIsChoosing('again');
              }}
            >
              {words.otherProject}
            </Button>
          </div>
          <EntryForm
            className="stack"
            aria-label={words.search}
            busy={running}
            error={null}
            onEnter={() => void ask(project)}
          >
            <Field label={words.search} hint={words.searchHint}>
              {(control) => (
                <Textfield
                  {...control}
                  type="search"
                  value={text}
                  maxLength={80}
                  autoComplete="off"
                  onChange={(event) => {
                    setText(event.currentTarget.value);
                  }}
                />
              )}
            </Field>
            <div className="line">
              <Button type="submit" isLoading={running}>
                {words.look}
              </Button>
            </div>
          </EntryForm>
        </>
      )}
      {running && <Waiting />}
      <div role="status">
        {error && <Message notice={noticeOfError(error)} />}
        {found?.people.length === 0 && <p>{words.none}</p>}
      </div>
      <ToldTrouble trouble={found?.trouble ?? null} />
      {found && found.people.length > 0 && (
        <PeopleList people={found.people} asksForSets={found.asked.permissionSets.length > 0} />
      )}
      {found !== null && found.next !== null && (
        <div className="line">
          <Button isLoading={running} onClick={() => void more()}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}
