import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aLink, aMirror, issueId, noon, oneCase, otherCase } from '../../builders';
import { pass } from '../runs/passing-time';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, choose, openPanelIn, rowOf } from './open-panel';

const words = (seconds: number): string =>
  `Waiting for the Connector to answer, ${String(seconds)} s; it gets up to 25 s`;
const aloud = 'No answer yet. The Connector gets up to 25 seconds.';

type User = ReturnType<typeof userEvent.setup>;
const press = (name: string) => (user: User) => user.click(buttonIn(oneCase, name));
const chooseAndPress = (first: string, second: string) => async (user: User) => {
  await choose(user, oneCase, first);
  await user.click(await within(rowOf(oneCase)).findByRole('button', { name: second }));
};

test.each<[string, string, (user: User) => Promise<void>]>([
  ['a push', 'pushRecord', press('Push')],
  ['Push all', 'pushAll', (user) => user.click(screen.getByRole('button', { name: 'Push all' }))],
  ['an unlink', 'unlinkRecord', chooseAndPress('Unlink', 'Unlink')],
  ['a change of options', 'changeOptions', chooseAndPress('Options', 'Save options')],
])(
  '%s that takes its time says for whom it waits and until when, aloud only once',
  async (_what, asked, act) => {
    const host = openPanelIn(aLinkedWorld([aLink({ id: oneCase }), aLink({ id: otherCase })]));
    await screen.findByText('2 linked records');
    const gate = host.hold(asked);
    jest.useFakeTimers({ now: new Date(noon) });
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    await act(user);
    await pass(1_000);
    expect(screen.queryByText(aloud)).toBeNull();
    await pass(4_000);
    expect(screen.getByText(aloud).getAttribute('role')).toBe('status');
    screen.getByText(/^Waiting for the Connector to answer, [45] s; it gets up to 25 s$/);
    const before = screen.getByText(aloud);
    await pass(7_000);
    expect(screen.getByText(aloud)).toBe(before);
    expect(screen.getByText(/^Waiting for the Connector/).getAttribute('aria-hidden')).toBe('true');
    screen.getByText((text) => text === words(11) || text === words(12));
    gate.open();
    await pass(1_000);
    expect(screen.queryByText(/^Waiting for the Connector/)).toBeNull();
    jest.useRealTimers();
    await expectAccessible();
  },
);

test('a panel whose first answer takes its time says so too, beside what is remembered', async () => {
  const world = aLinkedWorld();
  world.mirrors.set(issueId, aMirror());
  let open = (): void => undefined;
  openPanelIn(world, ({ hold }) => {
    open = hold('openPanel').open;
    jest.useFakeTimers({ now: new Date(noon) });
  });
  await pass(5_000);
  screen.getByText(aloud);
  screen.getByText(/^Waiting for the Connector to answer, [45] s; it gets up to 25 s$/);
  open();
  await pass(1_000);
  expect(screen.queryByText(/^Waiting for the Connector/)).toBeNull();
  screen.getByText('2 linked records');
  jest.useRealTimers();
});
