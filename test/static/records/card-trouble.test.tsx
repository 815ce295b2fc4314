import { act, screen, waitFor, within } from '@testing-library/react';
import { salesforceCodes } from '../../../src/contract/records/trouble';
import { firstId } from '../../../src/connections/model/registry';
import { turnSalesforce } from '../../../src/records/change-access';
import { tellLinksChanged } from '../../../static/shared/bridge/links-changed';
import { whyNoCards } from '../../../static/records/words/card-trouble';
import { ada } from '../../src/records/access-world';
import { expectAccessible } from '../expect-accessible';
import { setPageClock } from '../page-clock';
import { failing } from './open-access';
import { asked, aWorldWithCards, one, openCards, other, rowOf } from './open-cards';

test('trouble is told in one line above the rows, which stay what they are without cards', async () => {
  const world = await aWorldWithCards();
  failing(world, 'records', 'DOWN');
  const { host, user } = openCards(world);
  await screen.findByText(
    'Names cannot be read in Salesforce now. Salesforce gives no answer. Linking and pushing go on. Try again in a few minutes.',
  );
  for (const id of [one, other]) {
    const row = within(rowOf(id));
    row.getByText('Case');
    row.getByText(id);
    row.getByRole('button', { name: 'Push' });
    expect(rowOf(id).textContent).not.toContain('cannot');
  }
  await expectAccessible();
  world.salesforce.fails.clear();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The printer is on fire');
  expect(asked(host)).toBe(2);
  expect(screen.queryByText(/^Names cannot be read/)).toBeNull();
});

test('what only an admin can mend is not tried again', async () => {
  const world = await aWorldWithCards();
  failing(world, 'records', 'SECRET_WRONG');
  openCards(world);
  await screen.findByText(/A Jira admin can look at the Salesforce access in the settings of this app\.$/);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('where a log-in of one’s own would help, the page for it opens in another tab', async () => {
  const world = await aWorldWithCards();
  failing(world, 'records', 'NOT_LOGGED_IN');
  const { host, user } = openCards(world);
  await user.click(await screen.findByRole('button', { name: 'My connection' }));
  expect(host.called.find(({ command }) => command === 'navigate')?.payload).toMatchObject({
    moduleKey: 'salesforce-my-connection',
    type: 'new-tab',
  });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await expectAccessible();
});

test('a question that is lost before Salesforce is told, and takes nothing away', async () => {
  const { user } = openCards(await aWorldWithCards(), ({ lose }) => {
    lose('readCards');
  });
  await screen.findByText(/^Names cannot be read in Salesforce now\. Something went wrong/);
  within(rowOf(one)).getByText(one);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The printer is on fire');
});

test('once an admin has turned it off, the names on the page go, what the tab kept goes, and nothing is said', async () => {
  const world = await aWorldWithCards();
  const { host } = openCards(world);
  await screen.findByText('The printer is on fire');
  const gate = host.hold('openPanel');
  world.state.now = new Date(world.state.now.getTime() + 61_000);
  setPageClock(world.state.now);
  await act(() => tellLinksChanged());
  await waitFor(() => {
    expect(world.connector.asked.filter((line) => line.startsWith('readLinks'))).toHaveLength(3);
  });
  await turnSalesforce(world.ports)(ada, { id: firstId, off: true });
  gate.open();
  await waitFor(() => {
    expect(asked(host)).toBe(2);
  });
  await waitFor(() => {
    expect(screen.queryByText('The printer is on fire')).toBeNull();
  });
  within(rowOf(one)).getByText(one);
  expect(screen.queryByText(/^Names cannot be read/)).toBeNull();
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('salesforce-cards'))).toEqual([]);
});

test('every reason has words of its own, but those that somebody chose', () => {
  const said = salesforceCodes.map(
    (code) => whyNoCards({ trouble: { code }, lost: null, isPartial: false })?.words ?? code,
  );
  expect(new Set(said).size).toBe(salesforceCodes.length);
  expect(said.filter((words) => !words.includes(' '))).toEqual(['NOT_SET_UP', 'TURNED_OFF', 'NOT_SHOWN']);
});

test('where Salesforce named a time to wait, that is said', () => {
  const why = whyNoCards({
    trouble: { code: 'TOO_OFTEN', retryAfterSeconds: 1_800 },
    lost: null,
    isPartial: false,
  });
  expect(why?.words).toMatch(
    /^Names cannot be read in Salesforce now\. Too many questions .+\. Try again in 30 minutes/,
  );
});
