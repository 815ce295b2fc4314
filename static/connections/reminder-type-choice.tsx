import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { Message } from '../shared/ui/message';
import { Select } from '../shared/ui/select';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { toned } from '../shared/words/notice';
import { rules } from './messages/en.yml';
import { useIssueTypes } from './use-issue-types';
import { settingsNotice } from './words/settings';

interface ReminderTypeChoiceProps {
  readonly project: ProjectChoice;
  readonly running: boolean;
  readonly onSave: (issueTypeId: string) => void;
}

/** Chooses one of the types of issue that the app may create in a project. */
export function ReminderTypeChoice({ project, running, onSave }: ReminderTypeChoiceProps): JSX.Element {
  const name = `${project.key} ${project.name}`;
  const reply = useIssueTypes(project.id);
  const [chosen, setChosen] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // The list of projects is gone, and the focus goes where its choice shows.
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="stack">
      <p>{rules.chosen({ project: name })}</p>
      {content()}
    </div>
  );

  function content(): JSX.Element {
    if (reply === null) return <SpinnerLine words={rules.typesReading} />;
    if (!reply.ok) return <Message notice={settingsNotice(reply.error)} />;
    const { types } = reply.data;
    const [first] = types;
    if (first === undefined) {
      const { title, whatToDo } = rules.noTypes;
      return <Message notice={toned('error', { title: title({ project: name }), whatToDo })} />;
    }
    const type = chosen ?? first.id;
    return (
      <>
        <Select
          label={rules.type}
          hint={rules.typeHint}
          value={type}
          options={types.map((each) => ({ value: each.id, label: each.name }))}
          isDisabled={running}
          onChange={setChosen}
        />
        <div className="line">
          <Button
            appearance="primary"
            isLoading={running}
            onClick={() => {
              onSave(type);
            }}
          >
            {rules.saveReminder}
          </Button>
        </div>
      </>
    );
  }
}
