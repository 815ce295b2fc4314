import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstId } from '../../../src/connections/model/registry';
import { turnSalesforce } from '../../../src/records/change-access';
import { AppError } from '../../../src/shared/app-error';
import type { FieldValue } from '../../../src/ports/salesforce';
import { ada } from '../../src/records/access-world';
import { noon } from '../../builders';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { hidePage, pass, passSeconds } from '../runs/passing-time';
import { asked, aWorldWithCards, one, openCards, other, rowOf, shown } from './open-cards';

type User = ReturnType<typeof userEvent.setup>;

/** Writes into the first record in Salesforce, as a push does in its own time. */
function write(world: World, values: Readonly<Record<string, FieldValue>>): void {
  world.salesforce.records = world.salesforce.records.map((record) =>
    record.id === one ? { ...record, values: { ...record.values, ...values } } : record,
  );
}

/** Opens the panel with its cards, on a clock that the test moves. */
async function opened() {
  const world = await aWorldWithCards();
  const { host, close } = openCards(world);
  await screen.findByText('The printer is on fire');
  jest.useFakeTimers({ now: new Date(noon) });
  return { world, host, close, user: userEvent.setup({ advanceTimers: jest.advanceTimersByTime }) };
}

async function push(user: User, id: string): Promise<void> {
  await user.click(within(rowOf(id)).getByRole('button', { name: 'Push' }));
  await pass(0);
}

const title = 'Changed since you pushed';
const marked = (id: string): (string | null)[] =>
  [...rowOf(id).querySelectorAll('.changed-since dl > div')].map(({ textContent }) => textContent);

afterEach(() => {
  hidePage(false);
  jest.useRealTimers();
});

test('after a push the card is read again after 1, 4 and 10 seconds, whatever the page keeps, and no more', async () => {
  const { host, user } = await opened();
  await push(user, one);
  screen.getByText('Pushed to Salesforce');
  const reads: number[] = [];
  for (let second = 1; second <= 40; second++) {
    const before = asked(host);
    await pass(1_000);
    if (asked(host) > before) reads.push(second);
  }
  expect(reads).toEqual([1, 4, 10]);
  expect(asked(host)).toBe(4);
  expect(screen.queryByText(title)).toBeNull();
});

test('what differs then is marked, old beside new, and stays until it is dismissed', async () => {
  const { world, user } = await opened();
  await push(user, one);
  await pass(1_000);
  write(world, { Status: shown('Closed'), Priority: shown(null), Due: shown('2026-03-01') });
  await pass(3_000);
  within(rowOf(one)).getByText(title);
  expect(marked(one)).toEqual([
    'Statusbefore: Working → now: Closed',
    'Duebefore: (empty) → now: Mar 1, 2026',
    'Prioritybefore: High → now: (empty)',
  ]);
  within(rowOf(one)).getByText('Compared with what was read just now.');
  expect(rowOf(one).textContent).not.toMatch(/changed by|because of/i);
  expect(within(rowOf(other)).queryByText(title)).toBeNull();
  write(world, { Subject: shown('The printer is ash') });
  await pass(6_000);
  expect(marked(one)[0]).toBe('Namebefore: The printer is on fire → now: The printer is ash');
  await pass(120_000);
  within(rowOf(one)).getByText('Compared with what was read 2 minutes ago.');
  jest.useRealTimers();
  await expectAccessible();
  await userEvent.setup().click(within(rowOf(one)).getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(title)).toBeNull();
});

test('it is told politely, in a place that was there before', async () => {
  const { world, user } = await opened();
  await push(user, one);
  write(world, { Status: shown('Closed') });
  await pass(1_000);
  expect(screen.getByText(title).closest('[role="status"]')).not.toBeNull();
});

test('another push begins anew: what it is compared with, and when it is read', async () => {
  const { world, host, user } = await opened();
  await push(user, one);
  write(world, { Status: shown('Waiting') });
  await pass(2_000);
  await push(user, one);
  expect(screen.queryByText(title)).toBeNull();
  write(world, { Status: shown('Closed') });
  const before = asked(host);
  await passSeconds(10);
  expect(asked(host)).toBe(before + 3);
  expect(marked(one)).toEqual(['Statusbefore: Waiting → now: Closed']);
});

test('a push of another record leaves the marks of the first', async () => {
  const { world, user } = await opened();
  await push(user, one);
  write(world, { Status: shown('Closed') });
  await pass(1_000);
  await push(user, other);
  expect(marked(one)).toEqual(['Statusbefore: Working → now: Closed']);
});

test('Push all looks at all of them, with one question each time', async () => {
  const { world, host, user } = await opened();
  await user.click(screen.getByRole('button', { name: 'Push all' }));
  await pass(0);
  write(world, { Status: shown('Closed') });
  await passSeconds(10);
  expect(asked(host)).toBe(4);
  expect(marked(one)).toEqual(['Statusbefore: Working → now: Closed']);
});

test.each<[string, (world: World) => void]>([
  ['refused', (world) => world.connector.fail({ call: 'push', error: new AppError('REFUSED') })],
  ['not sent', (world) => world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') })],
])('a push that was %s brings no further reading', async (_how, prepare) => {
  const { world, host, user } = await opened();
  prepare(world);
  await push(user, one);
  await passSeconds(10);
  expect(asked(host)).toBe(1);
});

test('one whose result is unknown may have arrived, and is looked at', async () => {
  const { world, host, user } = await opened();
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN') });
  await push(user, one);
  await passSeconds(10);
  expect(asked(host)).toBe(4);
});

test('a page that nobody sees asks nothing, and neither does one that was closed', async () => {
  const { host, user, close } = await opened();
  await push(user, one);
  hidePage(true);
  await pass(1_000);
  hidePage(false);
  expect(asked(host)).toBe(1);
  await pass(3_000);
  expect(asked(host)).toBe(2);
  close();
  await passSeconds(10);
  expect(asked(host)).toBe(2);
});

test('nothing is asked after a push where no cards are shown', async () => {
  const world = await aWorldWithCards();
  const { host } = openCards(world, ({ lose }) => {
    lose('readCards');
  });
  await screen.findByText(/^Names cannot be read in Salesforce now\./);
  jest.useFakeTimers({ now: new Date(noon) });
  await push(userEvent.setup({ advanceTimers: jest.advanceTimersByTime }), one);
  screen.getByText('Pushed to Salesforce');
  await passSeconds(10);
  expect(asked(host)).toBe(1);
});

test('a record that is pushed before its card came is compared with the first one that comes', async () => {
  const world = await aWorldWithCards();
  let answer = (): void => undefined;
  const { host } = openCards(world, ({ hold }) => {
    answer = hold('readCards').open;
  });
  await screen.findAllByRole('button', { name: 'Push' });
  jest.useFakeTimers({ now: new Date(noon) });
  await push(userEvent.setup({ advanceTimers: jest.advanceTimersByTime }), one);
  answer();
  await pass(1_000);
  within(rowOf(one)).getByText('The printer is on fire');
  expect(screen.queryByText(title)).toBeNull();
  write(world, { Status: shown('Closed') });
  await passSeconds(10);
  expect(asked(host)).toBe(4);
  expect(marked(one)).toEqual(['Statusbefore: Working → now: Closed']);
});

test('the push and its buttons do not wait for Salesforce', async () => {
  const { host, user } = await opened();
  host.hold('readCards');
  await push(user, one);
  await passSeconds(10);
  screen.getByText('Pushed to Salesforce');
  await push(user, other);
  within(rowOf(other)).getByText('Pushed to Salesforce');
});

test('where cards may not be shown any more, nothing that was read stays', async () => {
  const { world, user } = await opened();
  await push(user, one);
  write(world, { Status: shown('Closed') });
  await pass(1_000);
  screen.getByText(title);
  await turnSalesforce(world.ports)(ada, { id: firstId, off: true });
  await pass(3_000);
  expect(screen.queryByText(title)).toBeNull();
  expect(document.body.textContent).not.toMatch(/printer|Working|Closed/);
});
