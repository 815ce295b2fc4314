import type { IssueTypesOfProject, ReminderPlace } from '../../../src/contract/connections/reminder-issue';
import type { RotationsView, SetReminderResult } from '../../../src/contract/connections/rotation';
import { toned, type Notice } from '../../shared/words/notice';
import { quotedFrom } from '../../shared/words/sources';
import { wordsOf } from '../../shared/words/words-of';
import { rules } from '../messages/en.yml';

/** Where issues are made, as far as this person may know it. */
export function placeLine(
  { projectId, issueTypeId }: ReminderPlace,
  { project, types }: IssueTypesOfProject,
): string {
  if (project === null) return rules.placeHidden({ id: projectId });
  const type = types.find(({ id }) => id === issueTypeId)?.name ?? rules.typeGone;
  return rules.place({ type, project: `${project.key} ${project.name}` });
}

/** What came of turning reminder issues on or off. */
export function reminderNotice(isOn: boolean, { obstacle }: Pick<SetReminderResult, 'obstacle'>): Notice {
  if (obstacle === null) return toned('success', isOn ? rules.isOn : rules.isOff);
  if (obstacle.why === 'mayNotCreate') return toned('error', rules.mayNotCreate);
  const { title, whatToDo } = rules.moreFields;
  return toned('error', { title: title({ fields: obstacle.fields.join(', ') }), whatToDo });
}

/** The issues that Jira refused, by the connection's name, each with Jira's own words where it gave any. */
export function reminderTroubles({
  rotations,
  reminderTroubles: troubles,
}: RotationsView): readonly { readonly id: string; readonly notice: Notice }[] {
  return troubles.map(({ id, jiraToken, code, detail }) => {
    const name = rotations.find((each) => each.id === id)?.name ?? id;
    const { title: what } = wordsOf({ code, by: 'jira', reference: '' });
    const { titleOfJiraToken, whatToDo } = rules.refused;
    const title =
      jiraToken === null ? rules.refused.title({ name }) : titleOfJiraToken({ label: jiraToken, name });
    const told = toned('warning', { title, whatToDo: whatToDo({ what }) });
    return {
      id: `${id} ${jiraToken ?? ''}`,
      notice: detail === null ? told : { ...told, quote: { from: quotedFrom('jira'), text: detail } },
    };
  });
}
