import type { linksContract, PanelView } from '../contract/links/questions';
import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueVerb } from '../ports/caller';
import { projectOf } from './open-for-issue';
import { showStop } from '../connections/show-stop';
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

type TruthNeeds = AnswerNeeds & ReportNeeds;

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
    const [{ truth, earlier }, stop] = await Promise.all([
      truthOf(ports, issue, found),
      stopped && showStop(ports, stopped),
    ]);
    // Afterwards: the connection may have been replaced meanwhile, and its address with it.
    const connection = usedLast(found);
    const reminder = mayAdminister ? reminderFor(connection, ports.now()) : null;
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

/** What an admin is reminded of. Once the token has ended, the trouble it makes tells that. */
function reminderFor(connection: Connection | null, now: Date): PanelView['reminder'] | null {
  const due = connection && isLive(connection) && reminderOf(connection, now);
  return connection && due && due.days >= 0 ? { name: connection.name, days: due.days } : null;
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
