import { refuse, success, type Answer } from '../answer';
import type { NewAssociation } from '../state/associations';
import type { Connection } from '../state/connections';
import type { World } from '../world';
import type { ApiRequest } from './api-request';
import { makerOver, mostAssociations, tooMany } from './associate';
import { needAuthorized, needBinding, needIssue, needRecord, needRecordId } from './checks';
import { countingFor } from './counting-for';
import { readBoolean, readJson, readParameter } from './read-input';
import { toAssociation, wireList } from './wire';

/**
 * Associates one issue with many records, or replaces all its associations: all or nothing (assumed).
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1854374644
 */
export function bulkAssociate(world: World, request: ApiRequest, connection: Connection): Answer {
  const replace = readBoolean(request, 'replace');
  const issue = needIssue(world, readParameter(request, 'jiraIssueId'));
  const { associations: items } = readJson(request, wireList);
  const switches = world.switches.get();
  if (items.length === 0 && (!replace || switches.emptyReplace === 'badRequest400')) {
    throw refuse(400, 'associations must not be empty.');
  }
  const wished = items.map((item) => {
    const soid = needRecordId(world, item.soid);
    needBinding(world, connection, issue, item.son);
    needAuthorized(world, connection);
    needRecord(world, connection, item.son, soid);
    return toAssociation(item, soid, switches);
  });
  if (items.length === 0) needAuthorized(world, connection);

  world.atomically(() => {
    if (replace) world.associations.clear(issue.id, countingFor(world, connection));
    store(world, issue.id, wished, connection);
  });
  const status = switches.bulkOk === 'ok200' ? 200 : 201;
  const totalAssociations = world.associations.count(issue.id, countingFor(world, connection));
  return success(status, { totalAssociations }, 'Associations created successfully');
}

function store(
  world: World,
  issueId: string,
  wished: readonly NewAssociation[],
  connection: Connection,
): void {
  const through = countingFor(world, connection);
  const { bulkDuplicate, overLimit } = world.switches.get();
  const known = new Set(world.associations.of(issueId, through).map(({ soid }) => soid));
  for (const association of wished) {
    const isNew = !known.has(association.soid);
    if (isNew && known.size >= mostAssociations) {
      if (overLimit === 'refuse400') throw tooMany();
      return;
    }
    if (isNew || bulkDuplicate === 'updateFlags')
      world.associations.put(issueId, association, makerOver(connection), through);
    known.add(association.soid);
  }
}
