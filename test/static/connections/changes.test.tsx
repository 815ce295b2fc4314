import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { change, changesAtOnce, type Change } from '../../../src/contract/connections/changes';
import { Changes } from '../../../static/connections/changes';
import { changesAsCsv, sentenceOf } from '../../../static/connections/words/changes';
import { ada, evan, noon } from '../../builders';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aHost, type FakeHost } from '../fake-host';
import { savedFiles } from '../runs/saved-files';
import { anAdminsWorld } from './open-settings';

function show(world: World, prepare: (host: FakeHost) => void = () => undefined): FakeHost {
  const host = aHost('settings', world);
  prepare(host);
  render(
    <main>
      <Changes />
    </main>,
  );
  return host;
}

const connection = { id: 'site', name: '=Acme' };
const log = ({ changes }: World, what: Change, accountId: string | null = ada): Promise<void> =>
  changes.write({ at: noon, by: { who: 'person', accountId }, connection, what });

test('tells who changed what, newest first, a former user and the app by itself too', async () => {
  const world = anAdminsWorld();
  await log(world, { how: 'saved', newToken: true });
  await log(world, { how: 'renamed', from: 'Acme', to: 'Beta' }, evan);
  await log(world, { how: 'madeDefault' }, null);
  await world.changes.write({
    at: noon,
    by: { who: 'app' },
    connection: null,
    what: { how: 'switched', byItself: true },
  });
  show(world);
  await screen.findByText('Saved a token');
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^Switched to the next token by itselfWhole site · this app · /),
    expect.stringMatching(/^Made it the default=Acme · former user · /),
    expect.stringMatching(/^Renamed it from Acme to Beta=Acme · Evan · /),
    expect.stringMatching(/^Saved a token=Acme · Ada · /),
  ]);
  await expectAccessible();
});

test('says that nothing was changed, and offers no file of nothing', async () => {
  show(anAdminsWorld());
  await screen.findByText(/^Nothing was changed yet/);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('says what stood in the way, and reads again when asked', async () => {
  const world = anAdminsWorld();
  await log(world, { how: 'madeDefault' });
  world.changes.down.add('read');
  show(world);
  await screen.findByText(/does not answer/);
  world.changes.down.clear();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Made it the default');
  expect(screen.queryByText(/does not answer/)).toBeNull();
});

test('shows older ones on demand, and saves the whole log, without formulas', async () => {
  const world = anAdminsWorld();
  for (let n = 0; n < changesAtOnce + 5; n++) await log(world, { how: 'stopped', reason: `=${n}` });
  const files = savedFiles();
  show(world);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Download CSV' }));
  await waitFor(() => {
    expect(screen.getAllByRole('listitem')).toHaveLength(changesAtOnce + 5);
  });
  expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull();
  const [file] = await files();
  expect(file).toMatchObject({ name: 'changes.csv' });
  expect(file?.text.trim().split('\r\n')).toHaveLength(changesAtOnce + 6);
});

test('a name that a spreadsheet could take for a formula is none in the file', () => {
  const view = { id: '8206000000000-a', at: noon, name: '@Ada', isByApp: false, connection } as const;
  const csv = changesAsCsv([{ ...view, what: { how: 'started' } }]);
  expect(csv).toContain(`${noon},'@Ada,'=Acme,Started sending again`);
});

test('every kind of change is told in words of its own', () => {
  const bits = { newToken: true, from: 'a', to: 'b', count: 7, first: ['1', '2'], byItself: false };
  const more = { reason: 'x', longestDays: 90, isOn: true, newSecret: true, audience: 'editors' };
  const told = change._zod.def.options.map(({ _zod: { def } }) => {
    const [how] = def.shape.how._zod.def.values;
    return sentenceOf(change.parse({ ...bits, ...more, how }));
  });
  expect(new Set(told).size).toBe(change._zod.def.options.length);
  expect(told).toContain('Bound 7 projects (ids 1, 2 …)');
});

test('while one file is made, the other and older changes wait', async () => {
  const world = anAdminsWorld();
  for (let n = 0; n <= changesAtOnce; n++) await log(world, { how: 'madeDefault' });
  const files = savedFiles();
  const host = show(world);
  const button = (name: string) => screen.getByRole('button', { name });
  await screen.findByRole('button', { name: 'Show older changes' });
  const gate = host.hold('readChanges');
  await userEvent.setup().click(button('Download CSV'));
  expect(button('Download JSON')).toHaveProperty('disabled', true);
  expect(button('Show older changes')).toHaveProperty('disabled', true);
  gate.open();
  await waitFor(async () => {
    expect(await files()).toHaveLength(1);
  });
});
