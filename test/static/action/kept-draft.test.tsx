import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkDialog } from '../../../static/action/link-dialog';
import { issueId, oneCase, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aHost } from '../fake-host';
import { form } from '../links/fill-form';

/** Opens the dialog; closing it is what the host does at Escape, without a word to the app. */
function openDialog(world: World = aWorld()): { readonly close: () => void } {
  aHost('panel', world);
  return { close: render(<LinkDialog />).unmount };
}

async function paste(text: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await user.click(form.address());
  await user.paste(text);
  return user;
}

const kept = (): string | null => sessionStorage.getItem(`salesforce-link-draft-${issueId}`);
const isKept = (text: string): Promise<void> =>
  waitFor(() => {
    expect(kept()).toContain(text);
  });
const shows = (text: string): Promise<void> =>
  waitFor(() => {
    expect(form.address()).toHaveProperty('value', text);
  });

beforeEach(() => {
  sessionStorage.clear();
});

test('what was typed is there again after the dialog was closed, with everything chosen', async () => {
  const first = openDialog();
  const user = await paste(oneCase);
  await user.click(screen.getByRole('checkbox', { name: 'Auto push' }));
  await isKept('"autoPush":true');
  first.close();
  openDialog();
  await shows(oneCase);
  expect(screen.getByRole('checkbox', { name: 'Auto push' })).toHaveProperty('checked', true);
  expect(document.activeElement).toBe(form.address());
  await expectAccessible();
});

test('it is forgotten when it was sent, and when somebody cancels', async () => {
  openDialog();
  const user = await paste(oneCase);
  await isKept(oneCase);
  await user.click(form.button('Link'));
  await screen.findByText('1 record linked');
  expect(kept()).toBeNull();
});

test('Cancel forgets it', async () => {
  openDialog();
  const user = await paste(oneCase);
  await isKept(oneCase);
  await user.click(form.button('Cancel'));
  expect(kept()).toBeNull();
});

test('lines that have to be corrected stay kept, and those that were linked do not', async () => {
  openDialog();
  const user = await paste(`${oneCase}\nnonsense`);
  await user.click(form.button('Link'));
  await screen.findByText('1 record linked');
  await isKept('nonsense');
  expect(kept()).not.toContain(oneCase);
});

test('what is typed before the issue is known counts, and not what was kept', async () => {
  const first = openDialog();
  await paste(oneCase);
  await isKept(oneCase);
  first.close();
  const { close } = openDialog();
  await paste(otherCase);
  await isKept(otherCase);
  expect(form.address()).toHaveProperty('value', expect.stringContaining(otherCase));
  close();
});

test.each([
  ['a session', `https://acme.my.salesforce.com/secur/frontdoor.jsp?sid=SECRET&retURL=/${oneCase}`],
  ['a session beside it', `00D000000000062!SECRET.x ${oneCase}`],
  ['a token', `https://acme.my.salesforce.com/${oneCase}?access_token=SECRET`],
  ['a token of the Connector', `${oneCase} eyJhbGciOi.SECRET.x`],
])('of an address with %s, the record is kept and the rest is not', async (_name, text) => {
  openDialog();
  await paste(text);
  await isKept(oneCase);
  expect(kept()).not.toContain('SECRET');
});

test('something else in its place is no draft, and a tab that keeps nothing loses nothing else', async () => {
  sessionStorage.setItem(`salesforce-link-draft-${issueId}`, '{"text":1}');
  openDialog();
  expect(form.address()).toHaveProperty('value', '');
  await paste(oneCase);
  await isKept(oneCase);
});
