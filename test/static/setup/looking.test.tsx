import { screen, within } from '@testing-library/react';
import { anAdminsWorld } from '../connections/open-settings';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { expectAccessible } from '../expect-accessible';
import { answerForJira, answerForReading, openSetUpPage, setUp } from './open-set-up-page';

test('without Salesforce access nothing is looked at, and the way to it is there', async () => {
  await openSetUpPage(anAdminsWorld());
  expect(await screen.findByText('This connection has no Salesforce access yet')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Look at the org' })).toBeNull();
  expect(setUp.stateOf('5. Live checks and people')).toBe('cannot tell');
});

test('a look tells each row, with whose eyes, and what to do next', async () => {
  const { host, user } = await openSetUpPage(await anAdminsWorldWithAccess());
  await answerForJira(user);
  await user.click(await screen.findByRole('button', { name: 'Look at the org' }));
  const section = await screen.findByRole('region', { name: 'Live checks' });
  expect(await within(section).findByText(/^Looked as the integration user, /)).toBeTruthy();
  expect(section.querySelectorAll('.step')).toHaveLength(10);
  expect(host.invoked.filter((name) => name === 'checkSetUp')).toHaveLength(1);
  await expectAccessible();
});

test('an object of the answers that the org does not show is named, whatever the settings have', async () => {
  const { user } = await openSetUpPage(await anAdminsWorldWithAccess());
  await answerForReading(user);
  await user.click(await screen.findByRole('button', { name: 'Look at the org' }));
  expect(await screen.findByText(/^Not there, or hidden from whose eyes looked: Contract\./)).toBeTruthy();
});

test('that the Jira account is an admin is found in Jira, without Salesforce access too', async () => {
  const world = anAdminsWorld();
  world.sitePeople.people = [{ accountId: 'account-bot', name: 'Bot', email: 'bot@acme.example' }];
  world.sitePeople.admins.add('account-bot');
  const { user } = await openSetUpPage(world);
  await answerForJira(user);
  await user.click(await screen.findByRole('button', { name: 'Look at Jira' }));
  const section = await screen.findByRole('region', { name: 'Live checks' });
  expect(await within(section).findByText(/^bot@acme\.example administers Jira/)).toBeTruthy();
  expect(section.querySelectorAll('.step')).toHaveLength(1);
  expect(setUp.stateOf('5. Live checks and people')).toBe('to do');
  await expectAccessible();
  world.sitePeople.people = [];
  await user.click(setUp.button('Look at Jira'));
  expect(await within(section).findByText(/^Cannot tell: Jira shows you nobody/)).toBeTruthy();
  expect(setUp.stateOf('5. Live checks and people')).toBe('cannot tell');
  await user.click(screen.getByRole('radio', { name: 'Each person’s own (per user)' }));
  expect(screen.queryByRole('button', { name: 'Look at Jira' })).toBeNull();
});

test.each([
  [
    'jira-check: myself=200 permissions=200 missing= project=OPS',
    'Salesforce reaches Jira, and the account may do all that is needed in OPS',
  ],
  [
    'jira-check: myself=200 permissions=200 missing=ADD_COMMENTS project=OPS',
    'The token is good, but the account lacks: add comments',
  ],
  ['jira-check: myself=401 permissions=- missing=- project=-', 'Jira does not accept the log-in (401)'],
  [
    'jira-check: myself=403 permissions=- missing=- project=-',
    'Jira knows the account and does not let it in (403)',
  ],
  ['hello', 'This is not what check-jira.apex prints'],
])('%s is understood', async (line, title) => {
  const { user } = await openSetUpPage();
  await user.click(setUp.need('Salesforce calls Jira'));
  await user.click(await screen.findByRole('textbox', { name: 'The line' }));
  await user.paste(line);
  await user.click(setUp.button('Explain it'));
  expect(await screen.findByText(title)).toBeTruthy();
  expect(setUp.text('The line')).toHaveProperty('value', line);
});

test('people are asked for where each has an account of their own, with a hand-out', async () => {
  const { user } = await openSetUpPage(await anAdminsWorldWithAccess());
  await answerForJira(user);
  expect(screen.queryByRole('heading', { name: 'People' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Each person’s own (per user)' }));
  expect(await screen.findByRole('heading', { name: 'People' })).toBeTruthy();
  await user.click(await screen.findByText('Hand-out for each person', { selector: 'summary' }));
  expect(
    screen.getByRole('region', { name: 'people/your-jira-token.md', hidden: true }).textContent,
  ).toContain('API token');
});

test('the last day of a token is noted, told, and forgotten after a question', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = await openSetUpPage(world);
  await user.type(await screen.findByRole('textbox', { name: 'Which token' }), 'bot');
  const dayIn = (days: number) =>
    new Date(world.state.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  await user.type(screen.getByLabelText('Last day'), dayIn(31));
  await user.click(setUp.button('Note this date'));
  expect(await screen.findByText(/^bot: ends on/)).toBeTruthy();
  expect(setUp.stateOf('6. Ends of life')).toBe('done');
  await user.type(screen.getByRole('textbox', { name: 'Which token' }), 'Evan');
  await user.type(screen.getByLabelText('Last day'), dayIn(20));
  await user.click(setUp.button('Note this date'));
  expect(await screen.findByText(/^Evan: ends on/)).toBeTruthy();
  expect(setUp.stateOf('6. Ends of life')).toBe('to do');
  await user.click(setUp.button('Forget bot'));
  await user.click(
    within(screen.getByRole('group', { name: 'Forget the date of bot?' })).getByRole('button', {
      name: 'Forget bot',
    }),
  );
  expect(await screen.findByText('Forgotten')).toBeTruthy();
  expect(screen.queryByText(/^bot: ends on/)).toBeNull();
});

test('a date that is noted while another is forgotten is asked for when that is over, and is not lost', async () => {
  const world = await anAdminsWorldWithAccess();
  const { host, user } = await openSetUpPage(world);
  const inAMonth = new Date(world.state.now.getTime() + 31 * 86_400_000).toISOString().slice(0, 10);
  const note = async (label: string) => {
    await user.type(await screen.findByRole('textbox', { name: 'Which token' }), label);
    await user.type(screen.getByLabelText('Last day'), inAMonth);
    await user.click(setUp.button('Note this date'));
  };
  await note('bot');
  expect(await screen.findByText(/^bot: ends on/)).toBeTruthy();
  const gate = host.hold('noteJiraToken');
  await user.click(setUp.button('Forget bot'));
  await note('Evan');
  const question = screen.getByRole('group', { name: 'Forget the date of bot?' });
  await user.click(within(question).getByRole('button', { name: 'Forget bot' }));
  expect(screen.getByRole('group', { name: 'Forget the date of bot?' })).toBe(question);
  expect(host.invoked).not.toContain('forgetJiraToken');
  gate.open();
  expect(await screen.findByText(/^Evan: ends on/)).toBeTruthy();
  const other = host.hold('forgetJiraToken');
  await user.click(within(question).getByRole('button', { name: 'Forget bot' }));
  expect(setUp.button('Note this date')).toHaveProperty('disabled', true);
  other.open();
  expect(await screen.findByText('Forgotten')).toBeTruthy();
});
