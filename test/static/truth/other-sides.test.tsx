import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, links, oneCase } from '../../builders';
import type { World } from '../../ports';
import { aLinkedWorld, openPanelIn, rowOf } from '../links/open-panel';
import { anAnsweringWorld, oneLink } from './answering-world';

const failing = (error: AppError) => (world: World) =>
  void jest.spyOn(world.ports.permissions, 'onIssue').mockRejectedValue(error);

const others: readonly (readonly [string, (world: World) => void, RegExp, RegExp])[] = [
  [
    'Jira answers 500',
    failing(new AppError('PLATFORM_DOWN', { by: 'jira', status: 500 })),
    /^Jira answered with an error \(500\)/,
    /Try again in a while/,
  ],
  [
    'Jira does not answer',
    failing(new AppError('PLATFORM_DOWN', { by: 'jira' })),
    /^Jira does not answer at the moment/,
    /Try again in a while/,
  ],
  [
    'Jira asks to wait',
    failing(new AppError('RATE_LIMITED', { by: 'jira', status: 429, retryAfterSeconds: 25 })),
    /^Jira asked to slow down/,
    /Try again in 25 seconds, at \d\d:\d\d:\d\d\./,
  ],
  [
    'Jira’s hour is used up',
    failing(new AppError('QUOTA_USED_UP', { by: 'jira', status: 429 })),
    /^Jira’s hourly limit for this app is used up/,
    /after the full hour/,
  ],
  [
    'Jira does not let the app in',
    failing(new AppError('NOT_LET_IN', { by: 'jira' })),
    /^Jira does not let this app in yet/,
    /Nothing is wrong with the token/,
  ],
  [
    'Jira shows this person no such issue',
    ({ state }) => void (state.rights = { mayBrowse: false, mayEdit: false, mayAdminister: false }),
    /^This is gone, or hidden from you/,
    /whether you may see the issue/,
  ],
  [
    'storage does not answer',
    ({ store }) => void store.down.add('open'),
    /^Forge, the platform this app runs on, does not answer at the moment/,
    /Try again in a while/,
  ],
  [
    'no time is left',
    ({ state }) => void (state.timeLeft = 1_000),
    /^There was no time left to ask the Connector/,
    /Nothing was sent\. Try again\./,
  ],
  [
    'nothing is connected',
    ({ store }) => void (store.connection = null),
    /^Salesforce is not connected yet/,
    /Ask a Jira admin/,
  ],
  [
    'the app itself fails',
    failing(new AppError('UNEXPECTED', {}, new TypeError('x'))),
    /^Something went wrong in this app/,
    /give a Jira admin the reference/,
  ],
];

test.each(others)('the panel, where %s', async (_, happen, what, next) => {
  const world = anAnsweringWorld([]);
  happen(world);
  openPanelIn(world);
  const { textContent } = await screen.findByRole('alert');
  expect(textContent).toMatch(what);
  expect(textContent).toMatch(next);
  if (!/Connector/.test(what.source)) expect(textContent).not.toMatch(/Connector/);
  expect(world.store.lately.lastFailure).toBeNull();
});

const push = async (): Promise<HTMLElement> => {
  await screen.findByText(oneCase);
  return within(rowOf(oneCase)).getByRole('button', { name: 'Push' });
};

test('a command whose function dies is in doubt, and nobody is blamed for it', async () => {
  openPanelIn(anAnsweringWorld([oneLink]), ({ lose }) => {
    lose('pushRecord');
  });
  await userEvent.setup().click(await push());
  await within(rowOf(oneCase)).findByText('No clear answer came, so nobody can tell whether it worked');
});

test('a link that is gone by now is not pushed, and the page looks again', async () => {
  openPanelIn(anAnsweringWorld([oneLink, { status: 404, body: '{"success":false}' }]));
  await userEvent.setup().click(await push());
  await screen.findByText('No Salesforce records are linked to this issue yet.');
});

test('an issue that is full says what an issue holds, and how many more it takes', async () => {
  openPanelIn(aLinkedWorld(links(999)));
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Link to Salesforce' }));
  await user.click(await screen.findByRole('textbox', { name: /address/i }));
  await user.paste(`${aCaseId(2_000)}\n${aCaseId(2_001)}`);
  await user.click(screen.getByRole('button', { name: 'Link' }));
  await screen.findByText('An issue holds at most 1,000 links');
  screen.getByText(/^This one has room for 1 more\. Nothing was sent\./);
});
