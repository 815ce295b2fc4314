import { mostIssues, type Chosen, type RunChoice } from '../contract/runs/choice';
import type { FieldProblem } from '../contract/errors';
import { areConfirmed } from '../contract/record/other-orgs';
import { chooseConnection } from '../connections/model/choose-connection';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { inTypedPlaces } from './model/typed-place';
import { wishedPair, type WishedPair } from './model/wished-pair';
import { linkedByEither, linkedByMirror, readRefinement, searchIn } from './model/within-project';
import type { Ports } from '../ports/ports';
import { minutesSinceBegun } from './count-changed';
import { getRun, type StoredRunNeeds } from './stored-run';

type CountNeeds = Pick<Ports, 'projectIssues'>;
export type ChooseNeeds = StoredRunNeeds & CountNeeds & Pick<Ports, 'connections' | 'now'>;

/** The issues a run is about, as they are stored. */
export interface ChosenIssues {
  readonly chosen: Chosen;
  readonly jql: string | null;
  readonly expectedIssues: number | null;
  readonly pairs: readonly WishedPair[];
}

/**
 * Reads a person's choice and has Jira check it as them, before anything is stored.
 * @throws AppError INVALID_INPUT (`jql`; `pairs`: of an org nobody confirmed), NOT_FOUND (an older run), REFUSED (by
 *                  Jira, with its words), PLATFORM_DOWN, RATE_LIMITED
 */
export async function chooseIssues(
  ports: ChooseNeeds,
  projectId: string,
  choice: RunChoice,
): Promise<ChosenIssues> {
  switch (choice.how) {
    case 'list': {
      const { how, pairs, options, leftOut, hosts = [], confirmedHosts = [] } = choice;
      const registry = await ports.connections.registry();
      const saved = chooseConnection(registry, projectId).connection?.salesforceHost ?? null;
      if (!areConfirmed(hosts, confirmedHosts, saved)) throw wrong('pairs', 'otherOrg');
      const expectedIssues = new Set(pairs.map(({ issueKey }) => issueKey)).size;
      const told = { how, count: pairs.length, options, ...(leftOut ? { leftOut } : {}) };
      const wished = pairs.map((pair) => wishedPair(pair, hosts, saved));
      return { chosen: told, jql: null, expectedIssues, pairs: wished };
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
  ports: CountNeeds,
  projectId: string,
  { jql: typed, onlyLinked }: Extract<RunChoice, { how: 'project' }>,
): Promise<Pick<ChosenIssues, 'jql' | 'expectedIssues'>> {
  const refinement = readRefinement(typed);
  if (!refinement.ok) throw wrong('jql', 'malformed');
  const search = (linked: string | null): string =>
    searchIn(projectId, { condition: refinement.condition, linked, updatedMinutesAgo: null });
  const { jql, expectedIssues } = onlyLinked
    ? await linkedOnly(ports, search, typed)
    : await counted(ports, search(null), typed);
  if (expectedIssues > mostIssues) throw wrong('jql', 'tooMany');
  return { jql, expectedIssues };
}

/**
 * Also searches the Connector's own property where the site has it. Jira refuses a search for a property it does not
 * know.
 */
async function linkedOnly(
  ports: CountNeeds,
  search: (linked: string) => string,
  typed: string,
): ReturnType<typeof counted> {
  const jql = search(linkedByEither);
  try {
    return { jql, expectedIssues: await ports.projectIssues.count('user', jql) };
  } catch (error) {
    if (asAppError(error).code !== 'REFUSED') throw error;
    return counted(ports, search(linkedByMirror), typed);
  }
}

/**
 * Has Jira count a search. A refusal is reported about what the person typed, because that is all they know of the
 * search.
 */
async function counted(
  ports: CountNeeds,
  jql: string,
  typed: string,
): Promise<{ readonly jql: string; readonly expectedIssues: number }> {
  try {
    return { jql, expectedIssues: await ports.projectIssues.count('user', jql) };
  } catch (thrown) {
    throw await aboutTyped(ports, asAppError(thrown), jql, typed);
  }
}

/**
 * Jira's refusal, in words that fit what was typed. Asks Jira about the typed text alone, so that the answer does not
 * mention parentheses nobody typed. If Jira accepts the text alone, the positions in the first refusal are translated
 * to the typed text.
 */
async function aboutTyped(
  ports: CountNeeds,
  refused: AppError,
  jql: string,
  typed: string,
): Promise<AppError> {
  const { code, facts } = refused;
  const refinement = readRefinement(typed);
  if (code !== 'REFUSED' || !refinement.ok || refinement.condition === '') return refused;
  // Blanks and line breaks in front keep positions unchanged.
  const alone = typed.slice(0, refinement.from).replace(/[^\n]/g, ' ') + refinement.condition;
  try {
    await ports.projectIssues.count('user', alone);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code === 'REFUSED') return error;
  }
  const { detail } = facts;
  if (!detail) return refused;
  return new AppError('REFUSED', { ...facts, detail: inTypedPlaces(detail, jql, typed) }, refused);
}

function wrong(field: 'jql' | 'pairs', problem: FieldProblem): AppError {
  return new AppError('INVALID_INPUT', { fields: [{ field, problem }] });
}
