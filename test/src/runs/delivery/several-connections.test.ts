import { firstId, without } from '../../../../src/connections/model/registry';
import type { Ports } from '../../../../src/ports/ports';
import { continueRun } from '../../../../src/runs/continue-run';
import { openBulk } from '../../../../src/runs/open-bulk';
import { resumeRun, startPush } from '../../../../src/runs/press-run';
import { previewRun } from '../../../../src/runs/preview-run';
import { watchRun } from '../../../../src/runs/watch-run';
import { AppError } from '../../../../src/shared/app-error';
import { projectId } from '../../../builders';
import { InMemoryProjectIssues } from '../../../in-memory/project-issues';
import type { World } from '../../../ports';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  paula,
  passTime,
  preview,
  repeated,
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

describe('two projects, each through a connection of its own', () => {
  const other = { ...paula, projectId: '10002' };

  /** The second project's ports: the same site, another project's issues, and a sandbox that answers as told. */
  function portsOfOther(world: World, sandbox: () => AppError | null): Ports {
    const jira = new InMemoryProjectIssues('10002', world.mirrors);
    jira.fill(60);
    jira.asUser = paula.accountId;
    return {
      ...world.ports,
      projectIssues: jira,
      connectorFor: (...how) => {
        const plain = world.connector.open(...how);
        return {
          ...plain,
          push: async (...what) => {
            const error = sandbox();
            if (error) throw error;
            await plain.push(...what);
          },
        };
      },
    };
  }

  async function startOther(ports: Ports, world: World): Promise<string> {
    const asked = { projectId: '10002' };
    const begun = await previewRun(ports)(other, { ...asked, choice: wholeProject });
    if (!begun.begun) throw new Error('another run is under way');
    const runId = begun.run.id;
    const letter = nextLetter(world);
    if (letter) await deliver(ports, letter);
    let run = await startPush(ports)(other, { ...asked, runId, first: null });
    while (run.asking !== null) run = await continueRun(ports)(other, { ...asked, runId });
    return runId;
  }

  test.each([
    ['the sandbox is in trouble', () => new AppError('CONNECTOR_DOWN', { by: 'connector', status: 503 })],
    [
      'the sandbox asks to wait',
      () => new AppError('RATE_LIMITED', { by: 'connector', retryAfterSeconds: 600 }),
    ],
  ])('%s: its run stops, and the other has all requests of its own connection', async (_, trouble) => {
    const world = aRunWorld(120);
    addConnection(world, 'sandbox');
    bind(world, ['10002'], 'sandbox');
    const ports = portsOfOther(world, trouble);
    const [mine, theirs] = [await preview(world), await startOther(ports, world)];
    const theirLetter = nextLetter(world);
    await start(world, mine);
    const myLetter = nextLetter(world);
    if (!theirLetter || !myLetter) throw new Error('nothing was called for');
    const from = world.state.now.getTime();
    await Promise.all([deliver(world.ports, myLetter), deliver(ports, theirLetter)]);
    expect(world.connector.busiest).toBe(4);
    expect(await watched(world, mine)).toMatchObject({ phase: 'done', standing: { by: { pushed: 120 } } });
    expect(world.state.now.getTime() - from).toBeLessThan(120_000);
    const view = await watchRun(ports)(other, { projectId: '10002', runId: theirs });
    expect(view.phase).not.toBe('done');
    expect(view.standing.by.pushed).toBe(0);
  });

  test.each([
    ['sandbox', 4],
    [firstId, 2],
  ])('a delivery at work through %s leaves this project %i requests', async (connectionId, most) => {
    const world = aRunWorld(120);
    addConnection(world, 'sandbox');
    const runId = await preview(world);
    await start(world, runId);
    await world.ports.runs.saveLock({
      ...{ projectId: '10002', runId, owner: 'another', connectionId, makesLinks: false },
      until: new Date(world.state.now.getTime() + 3_600_000).toISOString(),
    });
    const letter = nextLetter(world);
    if (!letter) throw new Error('nothing was called for');
    const again = await deliver(world.ports, letter);
    if (again) await deliver(world.ports, repeated(letter, again.data));
    expect(world.connector.busiest).toBe(most);
  });
});
