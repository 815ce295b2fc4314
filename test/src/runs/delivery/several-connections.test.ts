import { firstId, without } from '../../../../src/connections/model/registry';
import type { Ports } from '../../../../src/ports/ports';
import { openBulk } from '../../../../src/runs/open-bulk';
import { resumeRun } from '../../../../src/runs/press-run';
import { previewRun } from '../../../../src/runs/preview-run';
import { projectId } from '../../../builders';
import type { World } from '../../../ports';
import {
  aRunWorld,
  deliverAll,
  liesOf,
  paula,
  passTime,
  preview,
  start,
  watched,
  wholeProject,
} from '../../../run-world';
import { addConnection, bind } from '../../../several-connections';

/** A world of a project whose runs go through the sandbox, while the site's default is another connection. */
function boundToSandbox(issues: number): World {
  const world = aRunWorld(issues);
  addConnection(world, 'sandbox', { name: 'Sandbox' });
  bind(world, [projectId], 'sandbox');
  return world;
}

/** Starts a push and lets something happen while its twentieth push is under way. */
async function pushedWhile(world: World, happens: () => void): Promise<string> {
  const runId = await preview(world);
  await start(world, runId);
  const before = world.connector.meanwhile;
  world.connector.meanwhile = (call, nth) => {
    before(call, nth);
    if (call === 'push' && nth === 20) happens();
  };
  await deliverAll(world);
  return runId;
}

test('a project rebound in mid-run changes nothing for the run: it goes on with its own, and says so', async () => {
  const world = boundToSandbox(120);
  const tokens = new Set<string>();
  const ports: Ports = {
    ...world.ports,
    connectorFor: (region, token, listener) => {
      tokens.add(token.reveal());
      return world.connector.open(region, token, listener);
    },
  };
  const runId = await pushedWhile({ ...world, ports }, () => {
    bind(world, [projectId], null);
  });
  expect(await watched(world, runId)).toMatchObject({
    phase: 'done',
    standing: { by: { pushed: 120 } },
    connection: {
      name: 'Sandbox',
      host: 'sandbox.my.salesforce.com',
      isOneOfSeveral: true,
      projectUses: 'Salesforce',
    },
  });
  expect([...tokens]).toEqual(['text of token of sandbox']);
  expect(world.mirrors.get('20001')?.connection).toBe('sandbox');
  expect(await openBulk(world.ports)(paula, { projectId })).toMatchObject({
    through: { name: 'Salesforce', host: null },
  });
});

test('with one connection on the site, nothing more is said of it', async () => {
  const world = aRunWorld(1);
  const { connection } = await watched(world, await preview(world));
  expect(connection).toEqual({ region: 'global', last4: 'kept', name: 'Salesforce', host: null });
  const view = await openBulk(world.ports)(paula, { projectId });
  expect([view.through, view.why]).toEqual([undefined, undefined]);
});

test('the default removed does not touch the run of a project that is bound to another', async () => {
  const world = boundToSandbox(120);
  const runId = await pushedWhile(world, () => {
    world.store.stored = without(world.store.stored, firstId, 'useDefault');
  });
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 120 } } });
});

test('the default removed pauses a run that goes through it; no Resume can help, a new preview can', async () => {
  const world = aRunWorld(120);
  addConnection(world, 'sandbox');
  const runId = await pushedWhile(world, () => {
    passTime(world, 2_000);
    world.store.stored = without(world.store.stored, firstId, 'useDefault');
  });
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { by: 'trouble', code: 'NOT_CONNECTED' },
    connection: { name: 'Salesforce', isGone: true, projectUses: null },
    standing: { by: { onTheWay: 0, unknown: 0 } },
  });
  expect(await liesOf(world, runId)).toEqual([]);
  await expect(resumeRun(world.ports)(paula, { projectId, runId })).rejects.toMatchObject({
    code: 'NOT_CONNECTED',
  });
  expect(await openBulk(world.ports)(paula, { projectId })).toMatchObject({
    isConnected: false,
    why: 'noDefault',
  });
  const press = previewRun(world.ports)(paula, { projectId, choice: wholeProject });
  await expect(press).rejects.toMatchObject({ code: 'NOT_CONNECTED', facts: { why: 'noDefault' } });
});

test('a binding of a deleted project, and one whose key changed, change nothing for the others', async () => {
  const world = boundToSandbox(10);
  bind(world, ['404'], 'sandbox');
  for (const [id, issue] of world.jira.all)
    world.jira.all.set(id, { ...issue, key: issue.key.replace('OPS', 'OPERATIONS') });
  const runId = await pushedWhile(world, () => undefined);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'done',
    connection: { name: 'Sandbox' },
    standing: { by: { pushed: 10 } },
  });
});
