import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { AppError } from '../../../src/shared/app-error';
import { addConnection } from '../../several-connections';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld } from '../connections/open-settings';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { answerForJira, openSetUpPage, openSetUpPageAgain, setUp } from './open-set-up-page';

const titles = {
  botAccount: 'Give the Jira account its rights, and no more',
  makeToken: 'Make an API token for the Jira account',
  pasteToken: 'Paste the token into the credential',
} as const;

const stateOf = (step: keyof typeof titles): HTMLElement =>
  screen.getByRole('combobox', { name: `State of: ${titles[step]}` });
const shown = (): string[] =>
  [stateOf('botAccount'), stateOf('makeToken'), stateOf('pasteToken')].map((select) =>
    select instanceof HTMLSelectElement ? select.value : '',
  );
const tick = (step: keyof typeof titles, value = 'done'): void => {
  fireEvent.change(stateOf(step), { target: { value } });
};
const handSteps = (): HTMLElement => screen.getByRole('region', { name: 'What remains by hand' });

/** The page with a bundle to be worked off, its answers kept. */
async function openWithBundle() {
  const world = await anAdminsWorldWithAccess();
  const opened = await openSetUpPage(world);
  await answerForJira(opened.user);
  await opened.user.click(setUp.keep());
  await screen.findByText('The answers fit together and are kept');
  await screen.findByRole('region', { name: 'What remains by hand' });
  const stored = async () => (await world.ports.setUps.read(firstId)).steps;
  return { ...opened, world, stored };
}

test('states that are chosen at once are all kept', async () => {
  const { stored, unmount, world } = await openWithBundle();
  tick('botAccount');
  tick('makeToken');
  tick('pasteToken');
  expect(shown()).toEqual(['done', 'done', 'done']);
  await waitFor(async () => {
    expect(await stored()).toMatchObject({ botAccount: 'done', makeToken: 'done', pasteToken: 'done' });
  });
  unmount();
  await openSetUpPageAgain(world);
  await screen.findByRole('region', { name: 'What remains by hand' });
  expect(shown()).toEqual(['done', 'done', 'done']);
});

test('of the states that are chosen for one step while an earlier one is sent, the last is kept', async () => {
  const { host, stored } = await openWithBundle();
  const gate = host.hold('saveSetUp');
  tick('makeToken');
  const sent = () => host.invoked.filter((name) => name === 'saveSetUp').length;
  await waitFor(() => {
    expect(sent()).toBe(2);
  });
  tick('makeToken', 'cannotTell');
  tick('makeToken', 'toDo');
  gate.open();
  await waitFor(async () => {
    expect(await stored()).toMatchObject({ makeToken: 'toDo' });
  });
  expect(shown()).toEqual(['toDo', 'toDo', 'toDo']);
  expect(sent()).toBe(3);
});

test('a state that is chosen while the answers are kept is kept after them, and the other way round', async () => {
  const { host, user, stored, world } = await openWithBundle();
  const gate = host.hold('saveSetUp');
  await user.click(setUp.keep());
  tick('makeToken');
  gate.open();
  await waitFor(async () => {
    expect(await stored()).toMatchObject({ makeToken: 'done' });
  });
  const again = host.hold('saveSetUp');
  tick('botAccount');
  await user.clear(setUp.text('E-mail address of the Jira account'));
  await user.click(setUp.text('E-mail address of the Jira account'));
  await user.paste('robot@acme.example');
  await user.click(setUp.keep());
  again.open();
  await waitFor(async () => {
    const { answers, steps } = await world.ports.setUps.read(firstId);
    expect([answers.jiraUser, steps['botAccount']]).toEqual(['robot@acme.example', 'done']);
  });
  expect(await screen.findByText('The answers fit together and are kept')).toBeTruthy();
});

test('states that were not kept are shown as they were before, and it is said which', async () => {
  const { stored, world } = await openWithBundle();
  const write = jest.spyOn(world.ports.setUps, 'write').mockRejectedValue(new AppError('PLATFORM_DOWN'));
  tick('botAccount');
  tick('makeToken');
  expect(
    await within(handSteps()).findByText(
      `Not kept, and shown again as before: ${titles.botAccount}, ${titles.makeToken}`,
    ),
  ).toBeTruthy();
  expect(shown()).toEqual(['toDo', 'toDo', 'toDo']);
  expect(await stored()).toEqual({});
  await expectAccessible();
  write.mockRestore();
  tick('botAccount');
  await waitFor(async () => {
    expect(await stored()).toEqual({ botAccount: 'done' });
  });
  expect(screen.queryByText(/^Not kept, and shown again/)).toBeNull();
});

test('where another admin ticked and answered meanwhile, both ticks are kept, and so are their answers', async () => {
  const { stored, user, world } = await openWithBundle();
  const kept = await world.ports.setUps.read(firstId);
  await world.ports.setUps.write(firstId, {
    ...kept,
    revision: kept.revision + 1,
    answers: { ...kept.answers, jiraUser: 'theirs@acme.example' },
    steps: { pasteToken: 'done' },
  });
  await user.type(setUp.text('E-mail address of the Jira account'), '.net');
  tick('botAccount');
  await waitFor(async () => {
    expect(await stored()).toEqual({ botAccount: 'done', pasteToken: 'done' });
  });
  expect(shown()).toEqual(['done', 'toDo', 'done']);
  expect((await world.ports.setUps.read(firstId)).answers.jiraUser).toBe('theirs@acme.example');
  expect(setUp.text('E-mail address of the Jira account')).toHaveProperty('value', 'bot@acme.example.net');
  expect(screen.getByText('Changed since it was kept. This browser remembers it.')).toBeTruthy();
});

test('what looks like a secret in a field is named there, and comes into no bundle and no storage', async () => {
  const { stored, user, world } = await openWithBundle();
  await user.click(screen.getByText('Names in Salesforce', { selector: 'summary' }));
  await user.clear(setUp.text('Label'));
  await user.click(setUp.text('Label'));
  await user.paste(`ATATT3x${'F'.repeat(20)}`);
  expect(screen.queryByRole('combobox', { name: /^State of/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Check and keep the answers' }));
  await screen.findByText(/^This looks like a secret, and the bundle is passed on/);
  expect(JSON.stringify(await world.ports.setUps.read(firstId))).not.toContain('ATATT3x');
  await user.clear(setUp.text('Label'));
  await user.type(setUp.text('Label'), 'Jira Link');
  tick('botAccount');
  await waitFor(async () => {
    expect(await stored()).toEqual({ botAccount: 'done' });
  });
});

test('where the set-up is changed all the time, what was not kept is said', async () => {
  const { world } = await openWithBundle();
  jest.spyOn(world.ports.setUps, 'write').mockRejectedValue(new AppError('CHANGED_MEANWHILE'));
  tick('botAccount');
  expect(
    await within(handSteps()).findByText(`Not kept, and shown again as before: ${titles.botAccount}`),
  ).toBeTruthy();
  expect(within(handSteps()).getByText('Another admin is changing this set-up. Choose again.')).toBeTruthy();
  expect(shown()).toEqual(['toDo', 'toDo', 'toDo']);
});

test('where the answer to a state was lost, the page looks up what was kept', async () => {
  const { host } = await openWithBundle();
  host.lose('saveSetUp');
  tick('botAccount');
  await waitFor(() => {
    expect(host.invoked.at(-1)).toBe('openSetUp');
  });
  expect(shown()).toEqual(['done', 'toDo', 'toDo']);
  expect(screen.queryByText(/^Not kept, and shown again/)).toBeNull();
});

test('without a connection it is said that a state stays on this page only', async () => {
  const { user } = await openSetUpPage(anAdminsWorld({ connection: null }));
  await answerForJira(user);
  await screen.findByRole('region', { name: 'What remains by hand' });
  tick('botAccount');
  expect(
    await within(handSteps()).findByText('Not kept: there is no connection to keep it with'),
  ).toBeTruthy();
  expect(shown()).toEqual(['done', 'toDo', 'toDo']);
});

test('what is kept for one connection while another is chosen is not shown as the other’s', async () => {
  const world = await anAdminsWorldWithAccess();
  addConnection(world, 'sandbox', { name: 'Sandbox' });
  const { host, user } = await openSetUpPage(world);
  await answerForJira(user);
  const gate = host.hold('saveSetUp');
  await user.click(setUp.keep());
  await user.selectOptions(screen.getByRole('combobox', { name: 'Connection' }), 'Sandbox');
  await waitFor(() => {
    expect(setUp.need('Salesforce calls Jira')).toHaveProperty('checked', false);
  });
  gate.open();
  await waitFor(async () => {
    expect((await world.ports.setUps.read(firstId)).answers.jiraUser).toBe('bot@acme.example');
  });
  await screen.findByText('Choose above what you need: the questions follow from it.');
  expect(setUp.need('Salesforce calls Jira')).toHaveProperty('checked', false);
});
