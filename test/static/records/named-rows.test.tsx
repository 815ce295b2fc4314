import { act, screen, within } from '@testing-library/react';
import { AppError } from '../../../src/shared/app-error';
import { tellLinksChanged } from '../../../static/shared/bridge/links-changed';
import { aLink, issueId } from '../../builders';
import type { World } from '../../ports';
import { choose, order } from '../links/open-panel';
import { asked, aWorldWithCards, one, openCards, openCardsAgain, other, rowOf } from './open-cards';

/** How a record is named in what is said of it: the signs around the name keep its direction to itself. */
const printer = `\u2068Support case The printer is on fire\u2069 (${one})`;
const lift = `\u2068Support case The lift is stuck\u2069 (${other})`;

async function opened(world?: World) {
  const given = world ?? (await aWorldWithCards());
  const page = openCards(given);
  await screen.findByText('The printer is on fire');
  return { world: given, ...page };
}

test('the question before unlinking names the record, and so does what came of it', async () => {
  const { user } = await opened();
  await choose(user, one, 'Unlink');
  const question = screen.getByRole('group', { name: `Unlink ${printer}?` });
  await user.click(within(question).getByRole('button', { name: 'Unlink' }));
  await screen.findByText(`Unlinked: ${printer}`);
  within(rowOf(one)).getByText(printer);
});

test('a link that others removed keeps the name of its record, also when the cards are read without it', async () => {
  const { world, host, user } = await opened();
  world.connector.hold(issueId, [aLink({ id: one })]);
  await act(() => tellLinksChanged());
  await screen.findByText(`No longer linked: ${lift} was unlinked elsewhere meanwhile`);
  world.connector.hold(issueId, []);
  await user.click(within(rowOf(one)).getByRole('button', { name: 'Push' }));
  await screen.findByText(`No longer linked: ${printer} was unlinked elsewhere meanwhile`);
  expect(asked(host)).toBe(1);
});

test('pushes in trouble are named where their sum is told', async () => {
  const { world, user } = await opened();
  world.connector.fail({
    call: 'push',
    error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }),
    times: 2,
  });
  await user.click(screen.getByRole('button', { name: 'Push all' }));
  await screen.findByText(`${printer}, ${lift}`);
});

test('a record that is gone or hidden comes first when the panel is opened again, not while it stands', async () => {
  const world = await aWorldWithCards();
  world.salesforce.records = world.salesforce.records.filter(({ id }) => id !== other);
  const { close } = await opened(world);
  within(rowOf(other)).getByText('Gone from Salesforce, or hidden from Integration User');
  expect(order()).toEqual([one, other]);
  close();
  openCardsAgain(world);
  await screen.findByText('2 linked records');
  expect(order()).toEqual([other, one]);
});

test('what the browser does not keep, or somebody else wrote there, moves no row', async () => {
  const world = await aWorldWithCards();
  world.salesforce.records = world.salesforce.records.filter(({ id }) => id !== other);
  const { close } = await opened(world);
  close();
  for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"not":"ids"}');
  openCardsAgain(world);
  await screen.findByText('2 linked records');
  expect(order()).toEqual([one, other]);
});
