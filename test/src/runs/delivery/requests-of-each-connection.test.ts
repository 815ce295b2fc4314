import { firstId } from '../../../../src/connections/model/registry';
import type { Ports } from '../../../../src/ports/ports';
import { continueRun } from '../../../../src/runs/continue-run';
import { startPush } from '../../../../src/runs/press-run';
import { previewRun } from '../../../../src/runs/preview-run';
import { watchRun } from '../../../../src/runs/watch-run';
import { AppError } from '../../../../src/shared/app-error';
import { InMemoryProjectIssues } from '../../../in-memory/project-issues';
import type { World } from '../../../ports';
import {
  aRunWorld,
  deliver,
  nextLetter,
  passTime,
  paula,
  preview,
  repeated,
  start,
  watched,
  wholeProject,
} from '../../../run-world';
import { addConnection, bind } from '../../../several-connections';

/** Another project, whose runs go through a connection of their own. */
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

/** A started run, with a delivery at work in another project through this connection, and the letter that delivers it. */
async function besideAnother(connectionId: string) {
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
  return { world, letter };
}

test.each([
  ['sandbox', 4],
  [firstId, 2],
])('a delivery at work through %s leaves this project %i requests', async (connectionId, most) => {
  const { world, letter } = await besideAnother(connectionId);
  const again = await deliver(world.ports, letter);
  if (again) await deliver(world.ports, repeated(letter, again.data));
  expect(world.connector.busiest).toBe(most);
});

test('beside another delivery of its connection a new one sends nothing for four seconds, and nothing makes it wait otherwise', async () => {
  const waited: number[] = [];
  for (const connectionId of [firstId, 'sandbox']) {
    const { world, letter } = await besideAnother(connectionId);
    const begun = world.state.now.getTime();
    world.connector.meanwhile = (call, nth) => {
      if (call === 'push' && nth === 1) waited.push(world.state.now.getTime() - begun);
      passTime(world, 100);
    };
    await deliver(world.ports, letter);
  }
  expect(waited[0]).toBeGreaterThanOrEqual(4_000);
  expect(waited[1]).toBeLessThan(1_000);
});
