import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import {
  aCaseId,
  aLink,
  aMirror,
  aMirroredLink,
  issueId,
  links,
  noon,
  oneCase,
  otherCase,
} from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, openPanelIn, order, rowOf } from './open-panel';

test('of many pushes the one that was refused is told with the sum, and its row is unfolded where it stands', async () => {
  const world = aLinkedWorld(links(30));
  const last = aCaseId(29);
  const detail = 'Field is required';
  world.connector.fail({
    call: 'push',
    error: new AppError('REFUSED', { by: 'connector', detail }),
    skip: 29,
  });
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('30 linked records');
  expect(order()).toHaveLength(20);
  await user.click(screen.getByRole('button', { name: 'Push all' }));
  const sum = (await screen.findByText('29 pushed, 1 refused')).closest('[role=status]');
  if (!(sum instanceof HTMLElement)) throw new Error('the sum is not read aloud');
  within(sum).getByText(`Case ${last}`);
  within(sum).getByText(`Not pushed: the Connector refused: “${detail}”`);
  expect(order()).toEqual(links(30).map(({ record }) => record.id));
  within(rowOf(last)).getByText(detail);
  await expectAccessible();
});

test('what is to be said of many records in the same words is said once', async () => {
  const world = aLinkedWorld(links(12));
  world.connector.fail({ call: 'push', error: new AppError('TOKEN_REJECTED'), times: 12 });
  openPanelIn(world);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Push all' }));
  const sum = (await screen.findByText('12 not sent')).closest('[role=status]');
  expect(sum?.querySelectorAll('dt')).toHaveLength(1);
  expect(sum?.textContent).toContain('and 9 more');
});

test('messages of the last action go when the next begins; the trouble of other records stays theirs', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase }), aLink({ id: otherCase })]);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }) });
  const host = openPanelIn(world);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Push all' }));
  await screen.findByText('1 pushed, 1 refused');
  const refused = world.connector.pushed[0]?.endsWith(oneCase) ? otherCase : oneCase;
  const other = refused === oneCase ? otherCase : oneCase;
  const gate = host.hold('pushRecord');
  await user.click(buttonIn(other, 'Push'));
  expect(screen.queryByText('1 pushed, 1 refused')).toBeNull();
  within(rowOf(refused)).getByText('No.');
  gate.open();
  await within(rowOf(other)).findByText('Pushed to Salesforce');
  await user.click(buttonIn(refused, 'Push'));
  await within(rowOf(refused)).findByText('Pushed to Salesforce');
  expect(screen.queryByText('No.')).toBeNull();
  expect(screen.getAllByText('Pushed to Salesforce')).toHaveLength(1);
});

test('a push that was turned away for being one too many was not carried out, whatever is unknown of the one before', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  const lastPush = { at: noon, outcome: 'unknown' } as const;
  world.mirrors.set(issueId, aMirror({ links: [aMirroredLink({ id: oneCase, lastPush })] }));
  world.connector.fail({ call: 'push', error: new AppError('RATE_LIMITED', { retryAfterSeconds: 60 }) });
  openPanelIn(world);
  await screen.findByText('1 linked record');
  await userEvent.setup().click(buttonIn(oneCase, 'Push'));
  await within(rowOf(oneCase)).findByText('Not pushed: the Connector asked to slow down');
  within(rowOf(oneCase)).getByText(
    /^This push was not carried out; the link stands\. Try again in 60 seconds, at \S+\.$/,
  );
  within(rowOf(oneCase)).getByText('Push result unknown just now');
  expect(screen.queryByText(/sent, but its result is unknown/)).toBeNull();
});

test('where nobody can tell whether it was pushed, the row does not say that it was not', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: oneCase })]), ({ lose }) => {
    lose('pushRecord');
  });
  await screen.findByText('Not pushed from this app yet');
  await userEvent.setup().click(buttonIn(oneCase, 'Push'));
  await within(rowOf(oneCase)).findByText(/nobody can tell whether it worked/);
  within(rowOf(oneCase)).getByText('Last push not known');
  expect(screen.queryByText('Not pushed from this app yet')).toBeNull();
});
