import { render, screen, waitFor } from '@testing-library/react';
import { LinkDialog } from '../../../static/action/link-dialog';
import { AppError } from '../../../src/shared/app-error';
import { ada, aMirror, issueId, noon, projectId } from '../../builders';
import type { World } from '../../ports';
import { bind } from '../../several-connections';
import { expectAccessible } from '../expect-accessible';
import { aHost } from '../fake-host';
import { form } from '../links/fill-form';
import { aLinkedWorld, aTwoOrgWorld } from '../links/open-panel';

beforeEach(() => {
  sessionStorage.clear();
});

function openDialogIn(world: World): void {
  aHost('panel', world);
  render(<LinkDialog />);
}

const throughDefault = 'Connection: Salesforce (acme.my.salesforce.com)';

test('with several connections, the one that links and pushes is named before the buttons', async () => {
  openDialogIn(aTwoOrgWorld());
  const line = await screen.findByText(throughDefault);
  for (const name of ['Link and push', 'Link'])
    expect(line.compareDocumentPosition(form.button(name))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(line.compareDocumentPosition(form.address())).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  await expectAccessible();
});

test('with one nothing is said of it', async () => {
  const world = aLinkedWorld();
  openDialogIn(world);
  await waitFor(() => {
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false');
  });
  expect(screen.queryByText(/^Connection:/)).toBeNull();
});

test('a connection that answered before and knew other links is named too', async () => {
  const world = aTwoOrgWorld();
  world.mirrors.set(issueId, aMirror({ records: '001Qy00000AbCdEIAV' }));
  bind(world, [projectId], 'sandbox');
  openDialogIn(world);
  await screen.findByText('Connection: Sandbox');
  screen.getByText(/^Salesforce answered here before/);
});

test('where the links cannot be read, the connection in trouble is named', async () => {
  const world = aTwoOrgWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError('TOKEN_REJECTED') });
  openDialogIn(world);
  await screen.findByText(throughDefault);
  expect(screen.queryByRole('button', { name: 'Link' })).toBeNull();
});

test('while sending is stopped it says so in place of a form that would only be refused', async () => {
  const world = aLinkedWorld();
  world.store.stored = { ...world.store.stored, stop: { by: ada, at: noon, reason: 'Cleaning up' } };
  openDialogIn(world);
  await screen.findByText(/Ada stopped all of it at .+: “Cleaning up”/);
  expect(screen.queryByRole('button', { name: 'Link' })).toBeNull();
  await expectAccessible();
});
