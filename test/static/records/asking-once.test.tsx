import { setImmediate } from 'node:timers';
import { act, screen, waitFor } from '@testing-library/react';
import { tellLinksChanged } from '../../../static/shared/bridge/links-changed';
import { aCaseId, aLink, issueId } from '../../builders';
import { setPageClock } from '../page-clock';
import type { World } from '../../ports';
import { asked, aWorldWithCards, one, openCards, openCardsAgain, other, rowOf, shown } from './open-cards';

const third = aCaseId(3);

function later(world: World, ms: number): void {
  world.state.now = new Date(world.state.now.getTime() + ms);
  setPageClock(world.state.now);
}

/** Another page of the app changed the links. */
async function linksChanged(): Promise<void> {
  await act(() => tellLinksChanged());
}

/** A world whose page has read its cards and was closed. */
async function readBefore(): Promise<World> {
  const world = await aWorldWithCards();
  const { close } = openCards(world);
  await screen.findByText('The printer is on fire');
  close();
  return world;
}

test('a page opened again within 60 seconds shows the names and asks nothing', async () => {
  const world = await readBefore();
  later(world, 59_000);
  const { host } = openCardsAgain(world);
  await screen.findByText('The printer is on fire');
  expect(host.invoked).toEqual(['openPanel']);
  expect(screen.getAllByText('Read in Salesforce as Integration User, just now')).toHaveLength(3);
});

test.each([
  ['after 60 seconds', 60_000],
  ['where the clock was set back', -1_000],
])('%s it asks again, and the old names are erased', async (_when, ms) => {
  const world = await readBefore();
  later(world, ms);
  const { host } = openCardsAgain(world, ({ lose }) => {
    lose('readCards');
  });
  await screen.findByText(/^Names cannot be read in Salesforce now\./);
  expect(asked(host)).toBe(1);
  expect(screen.queryByText('The printer is on fire')).toBeNull();
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('printer');
});

test('nobody is shown what another person read in this tab', async () => {
  const world = await readBefore();
  const { host } = openCardsAgain(world, (opened) => {
    opened.reader = { accountId: 'somebody-else' };
  });
  await screen.findByText('The printer is on fire');
  expect(asked(host)).toBe(1);
});

test('what somebody else wrote into the tab’s storage is no card', async () => {
  const world = await readBefore();
  for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"at":0,"ids":[],"view":{}}');
  const { host } = openCardsAgain(world);
  await screen.findByText('The printer is on fire');
  expect(asked(host)).toBe(1);
});

test('another set of links is asked for anew', async () => {
  const world = await readBefore();
  world.connector.hold(issueId, [aLink({ id: one }), aLink({ id: third })]);
  const { host } = openCardsAgain(world);
  await screen.findByText('The printer is on fire');
  expect(asked(host)).toBe(1);
  expect(screen.queryByText('The lift is stuck')).toBeNull();
});

test('links read again within 60 seconds are not asked about again', async () => {
  const world = await aWorldWithCards();
  const { host } = openCards(world);
  await screen.findByText('The printer is on fire');
  await linksChanged();
  await waitFor(() => {
    expect(host.invoked).toEqual(['openPanel', 'readCards', 'openPanel']);
  });
  screen.getByText('The printer is on fire');
});

test('an answer that comes late, for other links, is dropped', async () => {
  const world = await aWorldWithCards();
  const gate = { open: (): void => undefined };
  const { host } = openCards(world, ({ hold }) => {
    gate.open = hold('readCards').open;
  });
  await screen.findByText('Reading names in Salesforce');
  await waitFor(() => {
    expect(asked(host)).toBe(1);
  });
  const late = gate.open;
  gate.open = host.hold('readCards').open;
  world.connector.hold(issueId, [aLink({ id: one }), aLink({ id: third })]);
  world.salesforce.records = [
    { id: third, object: 'Case', values: { Subject: shown('The door is open') } },
    ...world.salesforce.records.filter(({ id }) => id !== one),
  ];
  await linksChanged();
  await waitFor(() => {
    expect(asked(host)).toBe(2);
  });
  gate.open();
  await screen.findByText('The door is open');
  await act(async () => {
    late();
    // The bridge and the page take some ticks each to hand an answer on.
    for (let n = 0; n < 20; n++) await new Promise<void>((resolve) => setImmediate(resolve));
  });
  screen.getByText('The door is open');
  expect(screen.queryByText('The printer is on fire')).toBeNull();
  expect(rowOf(one).textContent).toContain('Gone from Salesforce, or hidden from Integration User');
  expect(rowOf(other).textContent).toContain('No longer linked');
});
