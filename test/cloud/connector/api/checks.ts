import { refuse } from '../answer';
import type { JiraIssue } from '../issues-window';
import { orgOf, type Connection } from '../state/connections';
import { looksLikeRecordId, toId18 } from '../state/record-id';
import type { World } from '../world';

/** The issue an id names. The switch decides whether a key is accepted. An unknown issue gets 404. */
export function needIssue(world: World, idOrKey: string): JiraIssue {
  if (!/^\d+$/.test(idOrKey) && world.switches.get().issueKey === 'refuse400') {
    throw refuse(400, `'${idOrKey}' is not an issue id.`);
  }
  const issue = world.issues.find(idOrKey);
  if (!issue) throw refuse(404, `Issue ${idOrKey} does not exist.`);
  return issue;
}

/** The 18-character form of a record id. Refuses anything that does not look like one. */
export function needRecordId(world: World, soid: string): string {
  if (!looksLikeRecordId(soid)) throw refuse(400, `'${soid}' is not a Salesforce id.`);
  if (soid.length === 15 && world.switches.get().shortRecordId === 'refuse400') {
    throw refuse(400, `'${soid}' is not an 18-character Salesforce id.`);
  }
  return toId18(soid);
}

/** Refuses an issue whose project is not bound to this connection, and an object type its binding does not map. */
export function needBinding(world: World, connection: Connection, issue: JiraIssue, son: string): void {
  const binding = world.connections.bindingOf(issue.projectId);
  if (binding?.connection !== connection.id) {
    return refuseTarget(world, notBound(issue.projectId));
  }
  const objects = binding.mapping[issue.type] ?? binding.mapping['*'] ?? [];
  if (!connection.objects.includes(son) || !objects.includes(son)) {
    refuseTarget(world, `Object ${son} is not available for ${issue.type} on this connection.`);
  }
}

/** Refuses to list an issue whose project is not bound to this connection, if the switch says so. */
export function needBoundToRead(world: World, connection: Connection, { projectId }: JiraIssue): void {
  const { unboundRead } = world.switches.get();
  if (unboundRead === 'listed200' || world.connections.bindingOf(projectId)?.connection === connection.id)
    return;
  refuseTarget(world, notBound(projectId));
}

/** Refuses a record that the connection's org does not have, or that has another type there. */
export function needRecord(world: World, connection: Connection, son: string, soid18: string): void {
  if (!world.records.has(orgOf(connection), soid18, son)) refuseRecord(world, son, soid18);
}

/** Refuses an unknown record, unless the switch accepts unknown ones. */
export function refuseRecord(world: World, son: string, soid18: string): void {
  refuseTarget(world, `insufficient access rights on object id: ${son} ${soid18}`);
}

/** Refuses anything that needs Salesforce once the connection's own authorization has lapsed. */
export function needAuthorized(world: World, connection: Connection): void {
  if (connection.authorized) return;
  const status = world.switches.get().connectionExpired === 'badGateway502' ? 502 : 401;
  throw refuse(status, 'Salesforce authorization failed');
}

function notBound(projectId: string): string {
  return `Project ${projectId} is not bound to this connection.`;
}

function refuseTarget(world: World, message: string): void {
  const { unknownTarget } = world.switches.get();
  if (unknownTarget === 'accept') return;
  throw refuse(unknownTarget === 'unprocessable422' ? 422 : 400, message);
}
