import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Pause } from '../../../src/contract/runs/run-view';
import { noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';

type Trouble = Omit<Extract<Pause, { by: 'trouble' }>, 'by' | 'at'>;

async function pausedBy(
  trouble: Trouble,
  mayAdminister = false,
  over: Parameters<typeof aRun>[0] = { by: { pushed: 40 } },
): Promise<BulkHost> {
  const pause = { by: 'trouble', at: noon, ...trouble } as const;
  const current = aRun({ phase: 'paused', pause, ...over });
  const host = openBulkPage(aBulkHost({ current, mayAdminister }));
  await screen.findByRole('heading', { name: 'Paused' });
  return host;
}

test('a dead token pauses with who mends it; admins get the way there', async () => {
  const host = await pausedBy({ why: 'trouble', code: 'TOKEN_REJECTED', detail: null }, true);
  screen.getByText(/^Paused at .*: the Connector does not accept the API access token$/);
  screen.getByText(/A Jira admin can test and replace it .* Resume begins with one item\./);
  await expectAccessible();
  await userEvent.setup().click(within(bulk.run()).getByRole('button', { name: 'Open settings' }));
  expect(host.called.at(-1)?.command).toBe('navigate');
});

test('others are told whom to ask, and what they can do themselves', async () => {
  await pausedBy({ why: 'trouble', code: 'TOKEN_ENDED', detail: null });
  bulk.noButton('Open settings');
  screen.getByText(
    /^Ask a Jira admin of this site to do that\. Once that is done, press Resume here\. You can close/,
  );
  bulk.button('Resume');
  bulk.button('Cancel run');
  await expectAccessible();
});

test('a service that is down pauses after ten troubles in a row, and nobody is blamed', async () => {
  await pausedBy({ why: 'inARow', code: 'CONNECTOR_DOWN', detail: null }, true);
  screen.getByText(/after ten troubles in a row: the Connector cannot be reached/);
  screen.getByText(/wait until the Connector is back/);
  bulk.noButton('Open settings');
  await expectAccessible();
});

test('the same refusal of everything is quoted, and Resume is said to go on despite it', async () => {
  await pausedBy({ why: 'sameRefusal', code: 'REFUSED', detail: 'Modification is switched off' });
  screen.getByText('Modification is switched off');
  screen.getByText(/Resume goes on, even if everything is refused/);
  await expectAccessible();
});

test.each([
  ['sameRefusal', 'Modification is switched off'],
  ['sameRefusal', null],
  ['trouble', 'Modification is switched off'],
] as const)(
  'a refusal that pauses (%s, %p) names both bindings where the site has several connections',
  async (why, detail) => {
    const named = { name: 'Sandbox', isOneOfSeveral: true };
    const connection = { region: 'global', last4: 'wxyz', ...named } as const;
    await pausedBy({ why, code: 'REFUSED', detail }, false, { by: { pushed: 40 }, connection });
    screen.getByText(
      /If the Connector does not serve this project: the settings of this app send it through Sandbox, .* Resume/,
    );
    await expectAccessible();
  },
);

test('a replaced token is named, and what Resume does about it', async () => {
  await pausedBy({ why: 'otherToken', code: 'CHANGED_MEANWHILE', detail: null });
  screen.getByText(/the token in the settings was replaced/);
  screen.getByText(/Resume goes on with the new one/);
  await expectAccessible();
});

test('a run that was paused before anything was sent shows its plan, and can be discarded', async () => {
  const pause = { by: 'person', name: 'Paula', at: noon } as const;
  openBulkPage(aBulkHost({ current: aRun({ phase: 'paused', pause }) }));
  await screen.findByText(/Paused by Paula/);
  expect(bulk.tile('Will push')).toBe('100');
  bulk.button('Resume');
  bulk.button('Discard');
});

const makers = { why: 'makersRights', code: 'NOT_ALLOWED', detail: null } as const;

test('rights of the maker that count no more are asked anew by the maker’s own press', async () => {
  await pausedBy(makers);
  screen.getByText(/^Paused at .*: Jira has to be asked anew what you may push$/);
  screen.getByText(/Press Resume: Jira is asked what you may do/);
  bulk.button('Resume');
  await expectAccessible();
});

test.each([
  ['Paula', /only Paula can have it asked: by pressing Resume\. Or cancel this run and create a new one/],
  [null, /created by a former user, so nobody can have that asked\. Cancel it/],
])('others are told that only the maker can: %s', async (startedBy, words) => {
  await pausedBy(makers, false, { by: { pushed: 40 }, isYours: false, startedBy });
  screen.getByText(words);
  bulk.noButton('Resume');
  bulk.button('Cancel run');
  await expectAccessible();
});

test('rights of whoever set it going are asked anew of whoever resumes', async () => {
  const trouble = { why: 'startersRights', code: 'NOT_ALLOWED', detail: null } as const;
  await pausedBy(trouble, false, { by: { pushed: 40 }, isYours: false });
  screen.getByText(/^Paused at .*: Jira has to be asked anew who may push this$/);
  screen.getByText(/Press Resume: Jira is asked what you may do/);
  bulk.button('Resume');
  await expectAccessible();
});

test('attempts that came to nothing say why, and that nothing is lost', async () => {
  await pausedBy({ why: 'noProgress', code: 'PLATFORM_DOWN', source: { by: 'jira' }, detail: null });
  screen.getByText(/several attempts in a row came to nothing, because Jira does not answer$/);
  screen.getByText(/Nothing is lost: what has an outcome keeps it/);
  bulk.button('Resume');
  await expectAccessible();
});

test('more items than a run takes are not resumed but chosen anew', async () => {
  await pausedBy({ why: 'tooMany', code: 'INVALID_INPUT', detail: null }, false, {});
  screen.getByText(/: these are more than 20,000 items$/);
  screen.getByText(/Discard this run and choose fewer issues/);
  bulk.noButton('Resume');
  bulk.button('Discard');
  await expectAccessible();
});

test('a preview that paused on the way tells how far it read, and not that there is nothing to push', async () => {
  const trouble = { why: 'trouble', code: 'TOKEN_REJECTED', detail: null } as const;
  const sofar = { isPlanned: false, push: 0, skips: { noLink: 3 }, expectedIssues: 40, estimate: null };
  await pausedBy({ ...trouble, source: { by: 'connector', status: 401 } }, false, sofar);
  screen.getByText('This preview is not through');
  screen.getByText('3 of 40 issues read');
  expect(screen.queryByText(/Nothing to push|No issues were found|Every item found/)).toBeNull();
  expect(screen.queryByText('What it will take')).toBeNull();
  bulk.button('Resume');
  bulk.button('Discard');
  await expectAccessible();
});

test('trouble of Jira is told and quoted as Jira’s', async () => {
  const source = { by: 'jira', status: 400 } as const;
  await pausedBy({ why: 'trouble', code: 'REFUSED', source, detail: 'The value does not exist.' });
  screen.getByText(/: Jira refused this$/);
  screen.getByText('From Jira');
});
