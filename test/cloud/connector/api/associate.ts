import { refuse, success, type Answer } from '../answer';
import type { Maker } from '../state/associations';
import type { Connection } from '../state/connections';
import type { World } from '../world';
import type { ApiRequest } from './api-request';
import { needAuthorized, needBinding, needIssue, needRecord, needRecordId } from './checks';
import { countingFor } from './counting-for';
import { readBoolean, readJson } from './read-input';
import { toAssociation, toWire, wireAssociation } from './wire';

/** The most associations on one issue, as stated on the bulk page. */
export const mostAssociations = 1_000;

/**
 * Associates one issue with one record.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1684308828
 */
export function associate(world: World, request: ApiRequest, connection: Connection): Answer {
  const allowUpsert = readBoolean(request, 'allowUpsert');
  const item = readJson(request, wireAssociation);
  const issue = needIssue(world, item.jiraIssueId);
  const soid = needRecordId(world, item.soid);
  needBinding(world, connection, issue, item.son);
  needAuthorized(world, connection);
  needRecord(world, connection, item.son, soid);

  const switches = world.switches.get();
  const through = countingFor(world, connection);
  const existing = world.associations.find(issue.id, soid, through);
  if (existing && !allowUpsert) {
    if (switches.associateExisting === 'unchanged200') {
      return success(200, toWire(issue.id, existing), 'Association already exists');
    }
    throw refuse(switches.associateExisting === 'conflict409' ? 409 : 400, 'Association already exists');
  }
  if (!existing && world.associations.count(issue.id, through) >= mostAssociations) throw tooMany();

  const association = toAssociation(item, soid, switches);
  world.associations.put(issue.id, association, makerOver(connection), through);
  const updated = existing && switches.associateUpsert === 'updated200';
  const created = existing
    ? switches.associateUpsert === 'created201'
    : switches.associateNew === 'created201';
  const message = updated ? 'Association updated successfully' : 'Association created successfully';
  return success(created ? 201 : 200, toWire(issue.id, association), message);
}

/** Whoever calls the API with this connection's token. */
export function makerOver({ id }: Connection): Maker {
  return { by: `REST API (${id})`, connection: id };
}

/** The refusal of an association beyond the limit. */
export function tooMany(): Error {
  return refuse(400, `An issue cannot have more than ${String(mostAssociations)} associations.`);
}
