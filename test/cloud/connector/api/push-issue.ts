import { json, Refusal, refuse, success, type Answer } from '../answer';
import type { JiraIssue } from '../issues-window';
import { orgOf, type Connection } from '../state/connections';
import { toId18 } from '../state/record-id';
import type { World } from '../world';
import { needAuthorized, needBinding, needIssue, needRecordId, refuseRecord } from './checks';
import { countingFor } from './counting-for';
import type { Operation } from './operation';
import { outboundFields } from './outbound-fields';

type Push = Extract<Operation, { kind: 'push' }>;

/**
 * Overwrites the fields of a record in the connection's org with an issue's mapped fields and logs it. A refusal is logged too.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685258704
 */
export function pushIssue(world: World, push: Push, connection: Connection): Answer {
  try {
    const { issue, soid } = checked(world, push, connection);
    const fields = outboundFields(issue, push.son);
    world.atomically(() => {
      const record = { org: orgOf(connection), son: push.son, soid };
      if (!world.records.change(record, fields, `Push of ${issue.key}`)) refuseRecord(world, push.son, soid);
      const { id: issueId, key: issueKey } = issue;
      const pushed = { issueId, issueKey, son: push.son, soid, connection: connection.id, fields };
      world.pushes.write({ ...pushed, outcome: 'pushed', detail: '' });
    });
    return pushed(world, { jiraIssueId: issue.id, son: push.son, soid, fields: Object.keys(fields) });
  } catch (error) {
    if (error instanceof Refusal) logRefusal(world, push, connection, error.message);
    throw error;
  }
}

function logRefusal(world: World, push: Push, connection: Connection, detail: string): void {
  const { issueId, son } = push;
  const issueKey = world.issues.find(issueId)?.key ?? '';
  const asked = { issueId, issueKey, son, soid: toId18(push.soid), connection: connection.id, fields: {} };
  world.pushes.write({ ...asked, outcome: 'refused', detail });
}

function checked(world: World, push: Push, connection: Connection): { issue: JiraIssue; soid: string } {
  const switches = world.switches.get();
  const issue = needIssue(world, push.issueId);
  const soid = needRecordId(world, push.soid);
  if (push.projectId !== issue.projectId) {
    const status = switches.pushWrongProject === 'badRequest400' ? 400 : 404;
    throw refuse(status, `Issue ${issue.id} is not in a project with the id '${push.projectId}'.`);
  }
  needBinding(world, connection, issue, push.son);
  needAuthorized(world, connection);
  const association = world.associations.find(issue.id, soid, countingFor(world, connection));
  if (association?.son !== push.son && switches.pushWithoutAssociation === 'notFound404') {
    throw refuse(404, 'Association does not exist.');
  }
  if (association?.viewOnly) throw forbidden(world, 'This association is view only.');
  if (!connection.allowModification) {
    throw forbidden(world, 'This connection is not allowed to modify Salesforce data!');
  }
  return { issue, soid };
}

function forbidden(world: World, message: string): Refusal {
  const { pushForbidden } = world.switches.get();
  if (pushForbidden === 'successFalse200')
    return new Refusal(json(200, { success: false, message }), message);
  return refuse(pushForbidden === 'forbidden403' ? 403 : 400, message);
}

function pushed(world: World, data: object): Answer {
  const { pushOk } = world.switches.get();
  const message = 'Issue pushed successfully';
  const answers: Record<typeof pushOk, Answer> = {
    json200: success(200, data, message),
    accepted202: success(202, data, message),
    noContent204: { status: 204, headers: {}, body: '' },
    plainText200: { status: 200, headers: { 'content-type': 'text/plain; charset=UTF-8' }, body: 'OK' },
  };
  return answers[pushOk];
}
