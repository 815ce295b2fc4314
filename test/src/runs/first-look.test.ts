import { paula } from '../../run-world';
import { aRunWorld, passTime, preview, watched } from '../../run-world';

const colleague = { ...paula, accountId: 'colleague' };

test('the first look at a large run keeps what it learned and says that it is partial, and the next look goes on', async () => {
  const world = aRunWorld(9_000);
  const runId = await preview(world);
  world.jira.asUser = colleague.accountId;
  world.jira.hidden.set(colleague.accountId, new Set(['20001', '28999']));
  let left = 25_000;
  world.jira.meanwhile = () => {
    left -= 3_000;
    world.state.timeLeft = left;
    passTime(world, 3_000);
  };
  const totals: number[] = [];
  let isPartial = true;
  for (let looks = 0; isPartial && looks < 20; looks++) {
    left = 25_000;
    world.state.timeLeft = left;
    const view = await watched(world, runId, colleague);
    totals.push(view.standing.total);
    isPartial = view.isPartial;
  }
  expect(totals.length).toBeGreaterThan(1);
  expect(totals.toSorted((a, b) => a - b)).toEqual(totals);
  expect(totals.at(-1)).toBe(8_998);
});

test('what was seen of a longer plan says nothing about one that was begun anew', async () => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  const hidden = [{ position: 0, issueId: '20001', plannedAs: 'push', skipped: null } as const];
  const longer = { checkedAt: world.state.now.toISOString(), chunks: 3, hidden };
  await world.ports.runs.saveVisibility(runId, colleague.accountId, longer);
  world.jira.asUser = colleague.accountId;
  expect(await watched(world, runId, colleague)).toMatchObject({ isPartial: false, plan: { push: 10 } });
});
