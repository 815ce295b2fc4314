import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { tellLinksChanged } from '../../../static/shared/bridge/links-changed';
import { act } from '@testing-library/react';
import { aCaseId, aLink, issueId } from '../../builders';
import { aLinkedWorld, buttonIn, openPanelIn, order, rowOf } from './open-panel';

const [first, second, third] = [aCaseId(1), aCaseId(2), aCaseId(3)];
const three = [first, second, third].map((id) => aLink({ id }));

/** A world in which the third of three links was pushed, and refused. */
async function aWorldWithRefusal() {
  const world = aLinkedWorld(three);
  const { close } = openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('3 linked records');
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }) });
  await user.click(buttonIn(third, 'Push'));
  await within(rowOf(third)).findByText('No.');
  return { world, close };
}

test('a row that gets into trouble stays where it is while the page stands, also when it is read again', async () => {
  await aWorldWithRefusal();
  expect(order()).toEqual([first, second, third]);
  await act(() => tellLinksChanged());
  expect(order()).toEqual([first, second, third]);
});

test('opened again, it comes first, in what is remembered as in what is true', async () => {
  const { world, close } = await aWorldWithRefusal();
  close();
  let open = (): void => undefined;
  openPanelIn(world, ({ hold }) => {
    open = hold('openPanel').open;
  });
  await screen.findByText(/^Last known links/);
  expect(order()).toEqual([third, first, second]);
  open();
  await screen.findByText('3 linked records');
  expect(order()).toEqual([third, first, second]);
  expect(world.connector.of(issueId).map(({ record }) => record.id)).toEqual([first, second, third]);
});
