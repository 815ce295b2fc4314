import type { linksContract, PanelView } from '../contract/links/questions';
import type { EndingJiraToken } from '../contract/setup/jira-tokens';
import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueVerb } from '../ports/caller';
import { projectOf } from './open-for-issue';
import { showStop } from '../connections/show-stop';
import { endingJiraTokens, type EndingJiraTokensNeeds } from '../connections/ending-jira-tokens';
import { isLive, type Connection } from '../connections/model/connection';
import { connectionIn } from '../connections/model/registry';
import { offersSearch, showsCards } from '../connections/model/salesforce-access';
import { throughOf } from '../connections/model/through-of';
import {
  findForProject,
  notConnected,
  type ConnectionNeeds,
  type ProjectConnection,
} from '../connections/open-connection';
import { toWireError } from '../shared/wire-error';
import { earlierConnection } from './model/earlier-connection';
import { reminderOf } from '../connections/model/reminder';
import { reportTrouble, type ReportNeeds } from '../shared/report-trouble';

type TruthNeeds = AnswerNeeds & ReportNeeds & EndingJiraTokensNeeds;

/**
 * Shows an issue's links as the Connector holds them now, or why they are not known. A missing connection and trouble
 * with the Connector are part of the view, so that the page can keep showing the mirror.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED (by Jira)
 */
export function openPanel(
  ports: ConnectionNeeds & TruthNeeds & Pick<Ports, 'issues'>,
): IssueVerb<typeof linksContract.openPanel> {
  return async ({ issueId, rights }) => {
    const { mayEdit, mayAdminister } = rights;
    const reading = ports.issues.get('user', issueId);
    const [issue, found] = await Promise.all([reading, findForProject(ports, projectOf(reading))]);
    const { chosen } = found;
    const stopped = chosen.connection === null ? null : chosen.stop;
    const reminded = mayAdminister ? usedLast(found) : null;
    const [{ truth, earlier }, stop, jiraTokens] = await Promise.all([
      truthOf(ports, issue, found),
      stopped && showStop(ports, stopped),
      reminded ? endingJiraTokens(ports, reminded.id) : [],
    ]);
    // Afterwards: the connection may have been replaced meanwhile, and its address with it.
    const connection = usedLast(found);
    const reminder = mayAdminister && connection ? reminderFor(connection, jiraTokens, ports.now()) : null;
    return {
      mayEdit,
      mayAdminister,
      ...(reminder && { reminder }),
      salesforceHost: connection?.salesforceHost ?? null,
      through: throughOf(found.registry, connection),
      elsewhere: earlier === null ? undefined : { name: connectionIn(found.registry, earlier)?.name ?? null },
      truth,
      ...(showsCards(connection?.access ?? null, rights) && { cards: true as const }),
      ...(offersSearch(connection?.access ?? null, rights) && { search: true as const }),
      ...(stop && { stop }),
    };
  };
}

type DueReminder = NonNullable<PanelView['reminder']>;

/**
 * What an admin is reminded of: the token that ends first. Once one of the Connector's has ended, the trouble it makes tells
 * that; of one of Jira's the settings do.
 */
function reminderFor(
  connection: Connection,
  jiraTokens: readonly EndingJiraToken[],
  now: Date,
): DueReminder | null {
  const { name } = connection;
  const own = isLive(connection) ? reminderOf(connection, now) : null;
  const due: readonly DueReminder[] = [
    ...(own ? [{ name, days: own.days }] : []),
    ...jiraTokens.map(({ daysLeft: days, label: jiraToken }) => ({ name, days, jiraToken })),
  ];
  const [first] = due.filter(({ days }) => days >= 0).sort((one, other) => one.days - other.days);
  return first ?? null;
}

/** The connection used last. It stays when its token is removed, so that the remembered records still open. */
function usedLast({ chosen, opened }: ProjectConnection): Connection | null {
  return opened?.connection ?? chosen.connection ?? chosen.lacking;
}

/** The truth, and the connection that may know other links of this issue. */
interface Told {
  readonly truth: PanelView['truth'];
  readonly earlier: string | null;
}

async function truthOf(ports: TruthNeeds, issue: Issue, found: ProjectConnection): Promise<Told> {
  const { opened } = found;
  if (opened === null) {
    const error = toWireError(notConnected(found), ports.newReference());
    return { truth: { known: false, error }, earlier: null };
  }
  try {
    return await opened.use(async (connected) => {
      const held = await connected.connector.readLinks(issue.id);
      const earlier = earlierConnection(issue.mirror, held, connected.connection.id);
      return { truth: { known: true, links: await answerLinks(ports, connected, issue, held) }, earlier };
    });
  } catch (error) {
    return {
      truth: { known: false, error: reportTrouble(ports, 'truth not known', error) },
      earlier: null,
    };
  }
}
