import type { linksContract, PanelView } from '../contract/links/questions';
import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueVerb } from '../ports/caller';
import { projectOf } from './open-for-issue';
import type { ChosenConnection } from '../connections/model/choose-connection';
import type { LiveConnection } from '../connections/model/connection';
import { reminderOf } from '../connections/model/reminder';
import { findForProject, type ConnectionNeeds, type OpenedConnection } from '../connections/open-connection';
import { reportTrouble, type ReportNeeds } from '../shared/report-trouble';

type TruthNeeds = AnswerNeeds & ReportNeeds;

/**
 * Shows an issue's links as the Connector holds them now, or why they are not known. A missing connection and trouble
 * with the Connector are part of the view, so that the page can keep showing the mirror.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED (by Jira)
 */
export function openPanel(
  ports: ConnectionNeeds & TruthNeeds & Pick<Ports, 'issues'>,
): IssueVerb<typeof linksContract.openPanel> {
  return async ({ issueId, rights: { mayEdit, mayAdminister } }) => {
    const reading = ports.issues.get('user', issueId);
    const [issue, { chosen, opened }] = await Promise.all([
      reading,
      findForProject(ports, projectOf(reading)),
    ]);
    const truth = await truthOf(ports, issue, opened);
    // Afterwards: the connection may have been replaced meanwhile, and its address with it.
    const salesforceHost = savedHost(chosen, opened);
    const reminder = mayAdminister ? reminderFor(opened?.connection ?? null, ports.now()) : null;
    return { mayEdit, mayAdminister, salesforceHost, ...(reminder && { reminder }), truth };
  };
}

/** What an admin is reminded of. Once the token has ended, the trouble it makes tells that. */
function reminderFor(connection: LiveConnection | null, now: Date): PanelView['reminder'] | null {
  const due = connection && reminderOf(connection, now);
  return connection && due && due.days >= 0 ? { name: connection.name, days: due.days } : null;
}

/** The address of the connection used last. It stays when the token is removed, so that the remembered records still open. */
function savedHost(
  { connection, lacking }: ChosenConnection,
  opened: OpenedConnection | null,
): string | null {
  return (opened?.connection ?? connection ?? lacking)?.salesforceHost ?? null;
}

async function truthOf(
  ports: TruthNeeds,
  issue: Issue,
  opened: OpenedConnection | null,
): Promise<PanelView['truth']> {
  if (opened === null)
    return { known: false, error: { code: 'NOT_CONNECTED', reference: ports.newReference() } };
  try {
    return await opened.use(async (connected) => {
      const held = await connected.connector.readLinks(issue.id);
      return { known: true, links: await answerLinks(ports, connected, issue, held) };
    });
  } catch (error) {
    return { known: false, error: reportTrouble(ports, 'truth not known', error) };
  }
}
