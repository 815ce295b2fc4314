import { screen } from '@testing-library/react';
import type { RunConnection } from '../../../src/contract/runs/run-view';
import { noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { aBulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';

const region = 'global';
const sandbox: RunConnection = {
  ...{ region, last4: 'kept', name: 'Sandbox', host: 'acme--test.sandbox.my.salesforce.com' },
  isOneOfSeveral: true,
};

test('the connection of the next run is named before it is chosen', async () => {
  openBulkPage(aBulkHost({ through: { name: 'Sandbox', host: null } }));
  await screen.findByText('The next run goes through Sandbox.');
  await expectAccessible();
});

test('with one connection on the site, a run does not name it', async () => {
  openBulkPage(
    aBulkHost({ current: aRun({ connection: { region, last4: 'kept', name: 'acme', host: null } }) }),
  );
  await screen.findByText(/Connection: Global \/ US, token ending in …kept/);
  expect(screen.queryByText(/The next run goes/)).toBeNull();
});

test('a run names its own of several, and the one that its project uses by now', async () => {
  openBulkPage(aBulkHost({ current: aRun({ connection: { ...sandbox, projectUses: 'Production' } }) }));
  await screen.findByText(
    /Connection: Sandbox \(acme--test\.sandbox\.my\.salesforce\.com\), Global \/ US, token ending in …kept/,
  );
  screen.getByText(/^The project uses Production now\. This run goes on with its own connection/);
  await expectAccessible();
});

test('a run that is over goes on with nothing', async () => {
  const connection = { ...sandbox, projectUses: null };
  openBulkPage(aBulkHost({ current: aRun({ phase: 'done', connection }) }));
  await screen.findByText(/Connection: Sandbox/);
  expect(screen.queryByText(/This run goes on/)).toBeNull();
});

test('a run whose connection was removed says what to do, and offers no Resume', async () => {
  const pause = { by: 'trouble', why: 'trouble', code: 'NOT_CONNECTED', detail: null, at: noon } as const;
  const connection = { region, last4: 'kept', name: 'Sandbox', isGone: true, projectUses: null } as const;
  openBulkPage(aBulkHost({ current: aRun({ phase: 'paused', pause, connection, by: { pushed: 40 } }) }));
  await screen.findByText(/^Paused at .*, and its connection was removed$/);
  screen.getByText(/Connection, removed since: Sandbox/);
  screen.getByText(/Cancel or discard it: what was pushed stays pushed\. A new preview goes through/);
  bulk.noButton('Resume');
  bulk.button('Cancel run');
  await expectAccessible();
});

test('where nothing is connected, the page says why', async () => {
  openBulkPage(aBulkHost({ isConnected: false, why: 'boundToRemoved', mayAdminister: true }));
  await screen.findByText('The connection of this project was removed');
  screen.getByText(
    /^Bind this project to another one, or to none so that it uses the default, in the settings/,
  );
});
