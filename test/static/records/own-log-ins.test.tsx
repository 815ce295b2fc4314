import { act, screen, waitFor, within } from '@testing-library/react';
import { expectAccessible } from '../expect-accessible';
import { button, consentAddress, evans, openLogIns, production, theTicket } from './open-log-ins';

const names = (asked: readonly { readonly name: string }[]): string[] => asked.map(({ name }) => name);

test('who has not connected sees what that means, and connecting opens Salesforce’s own consent in another tab', async () => {
  const { user, host } = openLogIns();
  const section = within(await screen.findByRole('region', { name: 'Production' }));
  section.getByText('acme.my.salesforce.com');
  section.getByText(/^Without a log-in of your own you see links, but no names/);
  expect(section.queryByRole('button', { name: 'Disconnect' })).toBeNull();
  await expectAccessible();
  await user.click(button('Connect to Salesforce'));
  const result = await section.findByText('Salesforce is open in another tab');
  expect(document.activeElement?.contains(result)).toBe(true);
  expect(host.opened).toEqual([expect.objectContaining({ url: consentAddress, type: 'new-tab' })]);
  await expectAccessible();
});

test('where the integration user reads else, that is what somebody sees who has not connected', async () => {
  openLogIns({ connections: [{ ...production, elseIntegrationUser: true }] });
  await screen.findByText(/^Without a log-in of your own you see what the integration user sees/);
});

test('where it cannot begin, nothing is opened and it is said who can help', async () => {
  const { user, host } = openLogIns({ trouble: { code: 'TURNED_OFF' } });
  await user.click(await screen.findByRole('button', { name: 'Connect to Salesforce' }));
  await screen.findByText('Salesforce is turned off for this connection');
  screen.getByText('A Jira admin can look at the Salesforce access in the settings of this app.');
  expect(host.opened).toEqual([]);
});

test('back from Salesforce one click finishes, and it is told as whom and where', async () => {
  const { user, host } = openLogIns({}, theTicket);
  await screen.findByRole('region', { name: 'Salesforce has sent you back' });
  await screen.findByRole('region', { name: 'Production' });
  expect(document.activeElement).toBe(button('Finish connecting'));
  expect(names(host.asked)).toEqual(['openLogIns']);
  await expectAccessible();
  await user.keyboard('{Enter}');
  const result = await screen.findByText('Connected to Production as Evan, evan@acme.test');
  expect(document.activeElement?.contains(result)).toBe(true);
  expect(host.asked.at(-1)).toEqual({ name: 'finishLogIn', question: { ticket: theTicket } });
  within(screen.getByRole('region', { name: 'Production' })).getByText('Evan, evan@acme.test');
  expect(screen.queryByRole('button', { name: 'Finish connecting' })).toBeNull();
  await expectAccessible();
});

test('a double click finishes once', async () => {
  const { user, host } = openLogIns({}, theTicket);
  await user.dblClick(await screen.findByRole('button', { name: 'Finish connecting' }));
  await screen.findByText(/^Connected to Production/);
  expect(names(host.asked).filter((name) => name === 'finishLogIn')).toHaveLength(1);
});

test.each([
  ['CALL_BACK_FOREIGN', 'Somebody else began this log-in', /do not use it again/],
  ['CALL_BACK_LATE', 'The log-in took longer than ten minutes', /^Nothing was stored/],
  ['CALL_BACK_STRANGE', 'Nobody waits for this answer of Salesforce', /^It was used already/],
  ['CONSENT_DENIED', 'Consent was not given at Salesforce', /^Nothing was stored/],
  ['NOT_APPROVED', 'The app is blocked, or its user may not use it', /^A Jira admin can look/],
  ['DOWN', 'Salesforce gives no answer', /^Try again in a few minutes/],
] as const)(
  'a log-in that does not finish (%s) says why, and the way to connect stays',
  async (code, title, then) => {
    const { user } = openLogIns({ trouble: { code } }, theTicket);
    await user.click(await screen.findByRole('button', { name: 'Finish connecting' }));
    await screen.findByText(title);
    screen.getByText(then);
    button('Connect to Salesforce');
    expect(screen.queryByRole('button', { name: 'Finish connecting' })).toBeNull();
    await expectAccessible();
  },
);

test('who is connected sees as whom and since when, and disconnecting asks first', async () => {
  const { user, host } = openLogIns({ connections: [{ ...production, logIn: evans }] });
  const section = within(await screen.findByRole('region', { name: 'Production' }));
  section.getByText('Evan, evan@acme.test');
  section.getByText('Oct 5, 2026, 12:00');
  expect(screen.queryByRole('button', { name: 'Connect to Salesforce' })).toBeNull();
  await user.click(button('Disconnect'));
  const question = within(screen.getByRole('group', { name: 'Disconnect from Production?' }));
  question.getByText(/revoked at Salesforce and deleted here/);
  expect(names(host.asked)).toEqual(['openLogIns']);
  await expectAccessible();
  await user.click(question.getByRole('button', { name: 'Disconnect' }));
  await screen.findByText('Disconnected');
  button('Connect to Salesforce');
});

test('a log-in that Salesforce did not confirm as ended is gone here, and the way to be sure is told', async () => {
  const connections = [{ ...production, logIn: evans }];
  const { user } = openLogIns({ connections, trouble: { code: 'DOWN' } });
  await user.click(await screen.findByRole('button', { name: 'Disconnect' }));
  const question = within(screen.getByRole('group', { name: 'Disconnect from Production?' }));
  await user.click(question.getByRole('button', { name: 'Disconnect' }));
  await screen.findByText('Disconnected here, but Salesforce did not confirm it');
  button('Connect to Salesforce');
});

test('a log-in that has ended says so, what it means, and offers it again', async () => {
  const logIn = { ...evans, hasEnded: true };
  const { user, host } = openLogIns({ connections: [{ ...production, logIn, elseIntegrationUser: true }] });
  await screen.findByText('Your log-in at Salesforce has ended');
  screen.getByText(/not used for long.*you see what the integration user sees/);
  button('Disconnect');
  await expectAccessible();
  await user.click(button('Connect again'));
  await waitFor(() => {
    expect(host.opened).toHaveLength(1);
  });
});

test('the first tab learns of it when somebody looks at it again', async () => {
  const { host } = openLogIns();
  await screen.findByRole('button', { name: 'Connect to Salesforce' });
  host.connections = [{ ...production, logIn: evans }];
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await screen.findByText('Evan, evan@acme.test');
});

test('with nothing to connect to, that is said; a page that cannot be read has a way out', async () => {
  const { user } = openLogIns({
    connections: [],
    error: { code: 'PLATFORM_DOWN', by: 'forge', reference: 'ref-1' },
  });
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('There is nothing to connect to');
  await expectAccessible();
});

test('names of any script and of markup are shown as they are', async () => {
  const name = 'ענן <b>𝒜</b>';
  openLogIns({ connections: [{ ...production, name, logIn: { ...evans, name: '<i>עדה</i>' } }] });
  const heading = await screen.findByRole('heading', { name });
  expect(heading.querySelector('bdi')?.textContent).toBe(name);
  screen.getByText('<i>עדה</i>, evan@acme.test');
});
