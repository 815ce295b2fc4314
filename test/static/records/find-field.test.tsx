import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkDialog } from '../../../static/action/link-dialog';
import { Panel } from '../../../static/links/panel';
import { aCaseId, aLink, issueId, oneCase, otherCase } from '../../builders';
import { aWorldToSearch } from '../../src/records/search-world';
import { expectAccessible } from '../expect-accessible';
import { aHost } from '../fake-host';
import { form } from '../links/fill-form';
import { pass } from '../runs/passing-time';
import { aFound, answeringAs, field, linkedIn, look, named, openFind, printer, sent } from './open-find';

const list = (): HTMLElement => screen.getByRole('textbox', { name: 'Record address or ID' });

test('an id is understood as before, is not searched for, names its org, and Enter picks it before it links', async () => {
  const opened = await openFind();
  const { user, asked } = opened;
  await user.click(await field());
  await user.paste(oneCase);
  await pass(1_000);
  screen.getByText(`Case ${oneCase}`);
  screen.getByText(/^in (the org of this connection|.*salesforce\.com)$/);
  screen.getByRole('combobox', { name: 'Object type' });
  expect(asked).toEqual(['']);
  await user.keyboard('{Enter}');
  expect(named()).toEqual([expect.stringContaining(oneCase)]);
  expect(sent(opened)).toEqual([]);
  await pass(300);
  await user.keyboard('{Enter}');
  await pass(0);
  expect(linkedIn(opened)).toEqual([oneCase]);
});

test('an id that stands there whole is linked and pushed by Ctrl+Enter', async () => {
  const opened = await openFind();
  await opened.user.click(await field());
  await opened.user.paste(oneCase);
  await opened.user.keyboard('{Control>}{Enter}{/Control}');
  await pass(0);
  expect(linkedIn(opened)).toEqual([oneCase]);
});

test('what is wrong with an address stands there as before, and Enter sends nothing', async () => {
  const opened = await openFind();
  await opened.user.click(await field());
  await opened.user.paste('https://acme.my.salesforce.com/lightning/o/Case/list');
  screen.getByText('1 line to correct');
  await opened.user.keyboard('{Enter}');
  await pass(1_000);
  expect(sent(opened)).toEqual([]);
});

test('two pasted lines become the list, with the keyboard in it; once it is emptied the field finds again', async () => {
  const opened = await openFind();
  const { user, asked } = opened;
  await user.click(await field());
  await user.paste(`${oneCase}\n${otherCase}`);
  expect(list()).toHaveProperty('value', `${oneCase}\n${otherCase}`);
  expect(document.activeElement).toBe(list());
  screen.getByText('2 records ready to link');
  await user.clear(list());
  expect(document.activeElement).toBe(await field());
  await user.paste(`${oneCase}\n${otherCase}`);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await pass(0);
  expect(linkedIn(opened)).toHaveLength(2);
  expect(asked.filter((text) => text !== '')).toEqual([]);
});

test('lines that are dropped become the list too', async () => {
  await openFind();
  fireEvent.drop(await field(), { dataTransfer: { getData: () => `${oneCase}\r\n${otherCase}` } });
  expect(list()).toHaveProperty('value', `${oneCase}\n${otherCase}`);
  await pass(300);
});

test('a record that was picked is not named a second time by pasting it', async () => {
  const opened = await openFind(() => ({ found: [aFound(1)] }));
  await look(opened.user, 'printer');
  await opened.user.keyboard('{ArrowDown}{Enter}');
  await opened.user.paste(printer);
  screen.getByText(`${printer}: named above already; it is linked once`);
});

test('a word that is as long as an id by chance is looked for', async () => {
  const { user, asked } = await openFind();
  await look(user, 'Acknowledgement');
  expect(asked).toEqual(['', 'Acknowledgement']);
});

test('a record of another org is picked, and linked only once that org is confirmed', async () => {
  const opened = await openFind(
    () => ({ found: [aFound(1)], host: 'other.my.salesforce.com' }),
    (world) => {
      if (world.store.connection)
        world.store.connection = { ...world.store.connection, salesforceHost: 'acme.my.salesforce.com' };
    },
  );
  const { user } = opened;
  await look(user, 'printer');
  await user.keyboard('{ArrowDown}{Enter}');
  screen.getByText('In another Salesforce org: confirm that org to include it.');
  await pass(300);
  await user.keyboard('{Enter}');
  await pass(0);
  expect(sent(opened)).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /^Include records of other\.my\.salesforce\.com/ }));
  await user.click(screen.getByRole('button', { name: 'Link' }));
  await pass(0);
  expect(linkedIn(opened)).toEqual([printer]);
});

test('Cancel in an empty panel leaves the bare field, and the keyboard at the heading', async () => {
  const { user } = await openFind(() => ({ found: [aFound(1)] }));
  await look(user, 'printer');
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await pass(0);
  expect((await field()).value).toBe('');
  expect(named()).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Link' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
});

test('what somebody begins to look for stays where links come meanwhile', async () => {
  const { world, user } = await openFind();
  await look(user, 'printer');
  world.connector.hold(issueId, [aLink({ id: oneCase })]);
  await pass(120_000);
  await user.click(await field());
  expect((await field()).value).toBe('printer');
});

describe('where the field cannot be offered', () => {
  test('without it being handed in, and where it cannot be loaded, pasting is as before', async () => {
    const world = await aWorldToSearch();
    aHost('panel', world);
    const { unmount } = render(<Panel loadFind={() => Promise.reject(new Error('not loaded'))} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('textbox', { name: 'Record address or ID' }));
    await user.paste(oneCase);
    await user.click(screen.getByRole('button', { name: 'Link' }));
    await screen.findByText('1 record linked');
    unmount();
    world.connector.hold(issueId, []);
    render(<Panel />);
    await user.click(await screen.findByRole('button', { name: 'Link to Salesforce' }));
    await screen.findByRole('textbox', { name: 'Record address or ID' });
    screen.getByRole('combobox', { name: 'Object type' });
    screen.getByRole('button', { name: 'Link and push' });
  });
});

describe('the dialog of the issue action', () => {
  const openDialog = async (): Promise<() => void> => {
    aHost('panel', await aWorldToSearch());
    answeringAs(() => ({ found: [aFound(1, { about: 'It burns' })] }));
    return render(<LinkDialog />).unmount;
  };
  beforeEach(() => {
    sessionStorage.clear();
  });

  test('what was typed before it is known that records can be found stays, with the keyboard at its end', async () => {
    await openDialog();
    const user = userEvent.setup();
    await user.type(form.address(), 'pri');
    const input = await field();
    expect(document.activeElement).toBe(input);
    await user.keyboard('nter');
    expect(input.value).toBe('printer');
    await screen.findByRole('option', { name: /^00001001/ });
    await expectAccessible();
  });

  test('the field does not change hands while an input method composes in it', async () => {
    await openDialog();
    fireEvent.compositionStart(form.address());
    await screen.findByRole('main', { busy: false });
    for (let n = 0; n < 3; n++) await Promise.resolve();
    form.address();
    fireEvent.compositionEnd(form.address());
    await field();
  });

  test('what was picked is there again, for the person who found it', async () => {
    const close = await openDialog();
    const user = userEvent.setup();
    await user.type(await field(), 'printer');
    await user.click(await screen.findByRole('option', { name: /^00001001/ }));
    expect(named()).toHaveLength(1);
    close();
    const closeAgain = await openDialog();
    await screen.findByRole('button', { name: 'Remove 00001001 – It burns' });
    closeAgain();
    const host = aHost('panel', await aWorldToSearch());
    host.reader = { accountId: 'somebody-else' };
    render(<LinkDialog />);
    await field();
    expect(named()).toEqual([]);
    expect(screen.queryByText(aCaseId(1))).toBeNull();
  });
});
