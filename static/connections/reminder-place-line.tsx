import type { JSX } from 'react';
import type { ReminderPlace } from '../../src/contract/connections/reminder-issue';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { Message } from '../shared/ui/message';
import { rules } from './messages/en.yml';
import { useIssueTypes } from './use-issue-types';
import { placeLine } from './words/reminders';
import { settingsNotice } from './words/settings';

/** Where the issues are made, by the names the project and the type have now. */
export function ReminderPlaceLine({ place }: { readonly place: ReminderPlace }): JSX.Element {
  const reply = useIssueTypes(place.projectId);
  if (reply === null) return <SpinnerLine words={rules.typesReading} />;
  if (!reply.ok) return <Message notice={settingsNotice(reply.error)} />;
  return <p>{placeLine(place, reply.data)}</p>;
}
