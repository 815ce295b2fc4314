import { issuesAtOnce, type Chosen, type RunChoice, type WishedPair } from '../../contract/bulk/choice';
import type { FieldProblem } from '../../contract/errors';
import { areConfirmed } from '../../contract/record/other-orgs';
import { AppError } from '../../domain/app-error';
import { asAppError } from '../../domain/consequence';
import { linkedByEither, linkedByMirror, readRefinement, searchIn } from '../../domain/run/within-project';
import type { Ports } from '../../ports';
import { minutesSinceBegun } from './minutes-since';
import { getRun } from './find-run';

/** What a run is to be about, as it is written down. */
export interface ChosenIssues {
  readonly chosen: Chosen;
  readonly jql: string | null;
  readonly expectedIssues: number | null;
  readonly pairs: readonly WishedPair[];
}

/**
 * Reads a person's choice and lets Jira judge it as them, before anything is written down.
 * @throws AppError INVALID_INPUT (`jql`; `pairs`: of an org nobody confirmed), NOT_FOUND (an older run), REFUSED (by Jira, with its words), PLATFORM_DOWN, RATE_LIMITED
 */
export async function chooseIssues(
  ports: Ports,
  projectId: string,
  choice: RunChoice,
): Promise<ChosenIssues> {
  switch (choice.how) {
    case 'list': {
      const { how, pairs, options, leftOut, hosts = [], confirmedHosts = [] } = choice;
      const saved = (await ports.connections.find())?.salesforceHost ?? null;
      if (!areConfirmed(hosts, confirmedHosts, saved)) throw wrong('pairs', 'otherOrg');
      const expectedIssues = new Set(pairs.map(({ issueKey }) => issueKey)).size;
      const told = { how, count: pairs.length, options, ...(leftOut ? { leftOut } : {}) };
      return { chosen: told, jql: null, expectedIssues, pairs };
    }
    case 'again':
      await getRun(ports, projectId, choice.runId);
      return { chosen: choice, jql: null, expectedIssues: null, pairs: [] };
    case 'changedDuring': {
      const older = await getRun(ports, projectId, choice.runId);
      const updatedMinutesAgo = minutesSinceBegun(older, ports.now());
      const jql = searchIn(projectId, { condition: '', linked: null, updatedMinutesAgo });
      return { chosen: choice, jql, expectedIssues: await ports.projectIssues.count('user', jql), pairs: [] };
    }
    case 'project':
      return { chosen: choice, ...(await inProject(ports, projectId, choice)), pairs: [] };
  }
}

async function inProject(
  ports: Ports,
  projectId: string,
  { jql: typed, onlyLinked }: Extract<RunChoice, { how: 'project' }>,
): Promise<Pick<ChosenIssues, 'jql' | 'expectedIssues'>> {
  const refinement = readRefinement(typed);
  if (!refinement.ok) throw wrong('jql', 'malformed');
  const search = (linked: string | null): string =>
    searchIn(projectId, { condition: refinement.condition, linked, updatedMinutesAgo: null });
  const { jql, expectedIssues } = onlyLinked
    ? await linkedOnly(ports, search)
    : await counted(ports, search(null));
  if (expectedIssues > issuesAtOnce) throw wrong('jql', 'tooMany');
  return { jql, expectedIssues };
}

/** The Connector's own property is asked too where the site has it; Jira refuses to search for what it does not know. */
async function linkedOnly(ports: Ports, search: (linked: string) => string): ReturnType<typeof counted> {
  try {
    return await counted(ports, search(linkedByEither));
  } catch (error) {
    if (asAppError(error).code !== 'REFUSED') throw error;
    return counted(ports, search(linkedByMirror));
  }
}

async function counted(
  ports: Ports,
  jql: string,
): Promise<{ readonly jql: string; readonly expectedIssues: number }> {
  return { jql, expectedIssues: await ports.projectIssues.count('user', jql) };
}

function wrong(field: 'jql' | 'pairs', problem: FieldProblem): AppError {
  return new AppError('INVALID_INPUT', { fields: [{ field, problem }] });
}
