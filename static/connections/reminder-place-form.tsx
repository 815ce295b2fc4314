import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { ReminderPlace } from '../../src/contract/connections/reminder-issue';
import type { ProjectChoice } from '../shared/bridge/search-projects';
import { ChooseProject } from '../shared/ui/choose-project';
import { rules } from './messages/en.yml';
import { ReminderTypeChoice } from './reminder-type-choice';

interface ReminderPlaceFormProps {
  readonly running: boolean;
  /** Another project is being looked at. */
  readonly onChoose: () => void;
  readonly onSave: (place: ReminderPlace) => void;
  readonly onCancel: () => void;
}

/** Chooses where issues are made: first the project, then one of the types the app may create there. */
export function ReminderPlaceForm({
  running,
  onChoose,
  onSave,
  onCancel,
}: ReminderPlaceFormProps): JSX.Element {
  const [project, setProject] = useState<ProjectChoice | null>(null);
  return (
    <div
      className="inset stack"
      role="group"
      aria-label={rules.choose}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !running) onCancel();
      }}
    >
      {project === null ? (
        <ChooseProject takesFocus onChoose={setProject} />
      ) : (
        <ReminderTypeChoice
          project={project}
          running={running}
          onSave={(issueTypeId) => {
            onSave({ projectId: project.id, issueTypeId });
          }}
        />
      )}
      <div className="line">
        {project !== null && (
          <Button
            appearance="subtle"
            isDisabled={running}
            onClick={() => {
              setProject(null);
              onChoose();
            }}
          >
            {rules.change}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={running} onClick={onCancel}>
          {rules.cancel}
        </Button>
      </div>
    </div>
  );
}
