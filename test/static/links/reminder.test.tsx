import { screen } from '@testing-library/react';
import { aConnection } from '../../builders';
import { aWorld, type World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { openPanelIn } from './open-panel';

function aWorldEnding(mayAdminister: boolean): World {
  const ends = { at: '2026-10-12T13:00:00.000Z', from: 'token' } as const;
  const world = aWorld({ connection: aConnection({ ends }) });
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister };
  return world;
}

test('an admin is told in one line that the token ends soon', async () => {
  openPanelIn(aWorldEnding(true));
  await screen.findByText('Salesforce: the token ends in 7 days.');
  await expectAccessible();
});

test('nobody else is', async () => {
  openPanelIn(aWorldEnding(false));
  await screen.findByText('No Salesforce records are linked to this issue yet.');
  expect(screen.queryByText(/the token ends/)).toBeNull();
});
