import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstId, without } from '../../../src/connections/model/registry';
import { aLink, aMirror, issueId, otherCase, projectId } from '../../builders';
import { bind } from '../../several-connections';
import type { World } from '../../ports';
import { AppError } from '../../../src/shared/app-error';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, aTwoOrgWorld, buttonIn, openPanelIn } from './open-panel';

test('with one connection nothing is said of it', async () => {
  openPanelIn(aLinkedWorld());
  await screen.findByText('2 linked records');
  expect(screen.queryByText(/^Connection:/)).toBeNull();
});

test('with several, the one that speaks is named before the buttons', async () => {
  openPanelIn(aTwoOrgWorld());
  const line = await screen.findByText('Connection: Salesforce (acme.my.salesforce.com)');
  const button = screen.getByRole('button', { name: 'Push all' });
  expect(line.compareDocumentPosition(button)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await expectAccessible();
});

test('after a rebinding the one that answered before is named, where it knew other links', async () => {
  const world = aTwoOrgWorld();
  world.mirrors.set(issueId, aMirror({ records: '001Qy00000AbCdEIAV' }));
  bind(world, [projectId], 'sandbox');
  world.connector.hold(issueId, [aLink({ id: otherCase })]);
  openPanelIn(world);
  await screen.findByText('Connection: Sandbox');
  screen.getByText(
    'Salesforce answered here before, and knew links that are not shown. They may lie in its org.',
  );
  await expectAccessible();
});

test.each([
  ['with several connections names the one we picked, and both bindings', aTwoOrgWorld, 1],
  ['with one connection says nothing of bindings', aLinkedWorld, 0],
])('a refusal %s', async (_what, make, said) => {
  const world = make();
  const detail = 'Project 10001 is not bound to this connection.';
  world.connector.fail({
    call: 'push',
    error: new AppError('REFUSED', { by: 'connector', status: 422, detail }),
  });
  openPanelIn(world);
  await screen.findByText('2 linked records');
  await userEvent.setup().click(buttonIn(otherCase, 'Push'));
  await screen.findByText(detail);
  const both =
    /the settings of this app send it through Salesforce, and the Connector’s own binding has to name the project too/;
  expect(screen.queryAllByText(both)).toHaveLength(said);
  await expectAccessible();
});

describe('where nothing is connected', () => {
  const change = {
    noDefault: (world: World) => {
      world.store.stored = without(world.store.stored, firstId, 'useDefault');
    },
    boundToRemoved: (world: World) => {
      bind(world, [projectId], 'sandbox');
      world.store.stored = without(world.store.stored, 'sandbox', 'sendNothing');
    },
    noToken: (world: World) => {
      world.store.removeToken();
    },
  };

  const cases = [
    {
      happens: change.noDefault,
      title: 'No connection is set for this project',
      fix: 'bind this project to one, or make one the default,',
    },
    {
      happens: change.boundToRemoved,
      title: 'The connection of this project was removed',
      fix: 'bind this project to another one, or to none so that it uses the default,',
    },
    {
      happens: change.noToken,
      title: 'The connection of this project has no API access token',
      fix: 'add one',
    },
  ].flatMap((each) => [false, true].map((mayAdminister) => ({ ...each, mayAdminister })));

  test.each(cases)('$title: admins $mayAdminister', async ({ happens, title, fix, mayAdminister }) => {
    const world = aTwoOrgWorld();
    world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister };
    happens(world);
    openPanelIn(world);
    await screen.findByText(title);
    const way = `${fix} in the settings of this app.`;
    screen.getByText(
      mayAdminister ? `${way.charAt(0).toUpperCase()}${way.slice(1)}` : `Ask a Jira admin to ${way}`,
    );
  });
});
