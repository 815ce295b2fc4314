import { act, screen } from '@testing-library/react';
import { salesforceCodes, type SalesforceCode } from '../../../src/contract/records/trouble';
import { whyNotAsked, whyNotFound } from '../../../static/records/words/find-trouble';
import { aGate } from '../gate';
import { pass } from '../runs/passing-time';
import { aFound, field, isAccessible, look, named, openFind, options, sent } from './open-find';

const refusing = (code: SalesforceCode) => () => ({ trouble: { code } });

function goOnline(isOnline: boolean): Promise<void> {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  return act(async () => {
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    await Promise.resolve();
  });
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('an answer that takes its time is said to be waited for, and typing goes on', async () => {
  const gate = aGate();
  const { user } = await openFind(async ({ text }) => {
    if (text === 'printer') await gate.opened;
    return { found: [aFound(1)] };
  });
  await look(user, 'printer');
  screen.getByText('Searching');
  await pass(1_999);
  screen.getByText('Searching');
  await pass(1);
  const slow = 'Salesforce has not answered yet. You can go on typing, or paste an address or ID.';
  expect(screen.getByText(slow).getAttribute('role')).toBe('status');
  await user.type(await field(), ' on fire');
  expect((await field()).value).toBe('printer on fire');
  gate.open();
  await pass(300);
  screen.getByText('1 record found as Integration User.');
});

test('with nothing to say the status takes no place, and stays for those who listen', async () => {
  const { user } = await openFind(({ text }) => (text === '' ? {} : { found: [aFound(1)] }));
  const input = await look(user, 'printer');
  const status = screen.getByText('1 record found as Integration User.');
  expect(status.closest('.unseen')).toBeNull();
  await user.clear(input);
  expect(status.isConnected).toBe(true);
  expect(status.textContent).toBe('');
  expect(status.closest('.unseen')).not.toBeNull();
});

test('what finds nothing says for what, and as whom it was looked for', async () => {
  const { user } = await openFind();
  await look(user, 'unheard of');
  screen.getByText(
    'Nothing found for “unheard of”, looked for as Integration User. Addresses and IDs can be pasted all the same.',
  );
  await isAccessible();
});

test('one character is too little and 201 are too many to ask with', async () => {
  const { user, asked } = await openFind();
  await look(user, 'p');
  screen.getByText('Type two characters or more to search.');
  await user.clear(await field());
  await user.click(await field());
  await user.paste('p'.repeat(201));
  await pass(300);
  screen.getByText('Only up to 200 characters are searched for. Leave some words out.');
  expect(asked).toEqual(['']);
});

test('what is found with a part of it lacking says so', async () => {
  const { user } = await openFind(({ text }) =>
    text === '' ? {} : { found: [aFound(1)], mayHaveMore: true, trouble: { code: 'NO_TIME' } },
  );
  await look(user, 'printer');
  screen.getByText(
    /^1 record found as Integration User\. There may be more: search with more words\. Something may be missing\. There was no time left/,
  );
  expect(options()).toHaveLength(1);
});

test('down: it is said, and the next letters or a press ask again', async () => {
  let isDown = true;
  const { user, asked } = await openFind(({ text }) => {
    if (text === '') return {};
    return isDown ? { trouble: { code: 'DOWN' } } : { found: [aFound(1)] };
  });
  await look(user, 'printer');
  screen.getByText(
    'Nothing was searched. Salesforce gives no answer. Pasting addresses and IDs works without it. Search again in a few minutes.',
  );
  await user.type(await field(), 's');
  await pass(300);
  expect(asked).toEqual(['', 'printer', 'printers']);
  isDown = false;
  await user.click(screen.getByRole('button', { name: 'Search again' }));
  await pass(0);
  expect(options()).toHaveLength(1);
  await isAccessible();
});

test.each<[string, SalesforceCode, RegExp]>([
  [
    'the day’s limit is reached',
    'LIMIT_REACHED',
    /reached its limit of calls\. .*when calls of the day before no longer count\.$/,
  ],
  ['the limit is near', 'NEAR_LIMIT', /Over 95 % of .* used up\. Pasting addresses and IDs works/],
  ['somebody searched too often', 'TOO_OFTEN', /Too many questions to Salesforce/],
  ['an admin has to mend it', 'SECRET_WRONG', /consumer secret\. .*A Jira admin can look/],
  ['it was turned off meanwhile', 'TURNED_OFF', /A Jira admin has turned Salesforce off\. Pasting/],
])('once %s in mid-typing, typing asks no more until somebody does', async (_what, code, words) => {
  const { user, asked } = await openFind(({ text }) => (text === '' ? {} : { trouble: { code } }));
  await look(user, 'prin');
  screen.getByText(words);
  await user.type(await field(), 'ter');
  await pass(1_000);
  expect(asked).toEqual(['', 'prin']);
  screen.getByText(words);
  await user.keyboard('{Enter}');
  await pass(0);
  expect(asked).toEqual(['', 'prin', 'printer']);
});

test('who is not connected is told at once, and shown the way', async () => {
  const { user, host, asked } = await openFind(refusing('NOT_LOGGED_IN'));
  await user.click(await field());
  await pass(0);
  screen.getByText(
    'Nothing was searched. You have not connected to Salesforce. Pasting addresses and IDs works without it. To search, connect to Salesforce under My connection.',
  );
  await user.click(screen.getByRole('button', { name: 'My connection' }));
  expect(host.called.at(-1)?.payload).toMatchObject({ moduleKey: 'salesforce-my-connection' });
  await user.type(await field(), 'printer');
  await pass(300);
  expect(asked).toEqual(['']);
  await user.click(screen.getByRole('button', { name: 'Search again' }));
  await pass(0);
  expect(asked).toEqual(['', 'printer']);
});

test('trouble of what was viewed last is no trouble of anybody’s', async () => {
  const { user } = await openFind(refusing('DOWN'));
  await user.click(await field());
  await pass(0);
  expect(screen.queryByText(/^Nothing was searched/)).toBeNull();
});

test('a question that never reaches Salesforce says why', async () => {
  const { user } = await openFind(() => ({ ok: false, error: { code: 'NOT_ALLOWED', reference: '' } }));
  await look(user, 'printer');
  screen.getByText(/^Nothing was searched\. .*Pasting addresses and IDs works without it\.$/);
  expect(screen.queryByRole('button', { name: 'Search again' })).toBeNull();
});

test('offline in mid-typing: nothing is asked, what was typed stays, and it goes on once the device is back', async () => {
  const opened = await openFind(({ text }) => (text === '' ? {} : { found: [aFound(1)] }));
  const { user, asked } = opened;
  await look(user, 'prin');
  await goOnline(false);
  await user.type(await field(), 'ter');
  await pass(1_000);
  screen.getByText('This device is offline. The search goes on once it is back; what you typed stays.');
  await user.keyboard('{Enter}');
  expect(asked).toEqual(['', 'prin']);
  expect((await field()).value).toBe('printer');
  await goOnline(true);
  await pass(300);
  expect(asked).toEqual(['', 'prin', 'printer']);
  expect(options()).toHaveLength(1);
  expect([named(), sent(opened)]).toEqual([[], []]);
});

test('a question that got lost as the device went offline is asked again once it is back', async () => {
  const gate = aGate();
  let isLost = true;
  const { user, asked } = await openFind(async ({ text }) => {
    if (text === '') return {};
    if (!isLost) return { found: [aFound(1)] };
    await gate.opened;
    throw new Error('the host gave no answer');
  });
  await look(user, 'printer');
  await goOnline(false);
  gate.open();
  await pass(0);
  screen.getByText(/^This device is offline\./);
  isLost = false;
  await goOnline(true);
  await pass(300);
  expect(asked).toEqual(['', 'printer', 'printer']);
  expect(options()).toHaveLength(1);
});

test('every reason has words of its own, says that pasting works, or what to type, and where a time was named, that', () => {
  const said = salesforceCodes.map((code) => whyNotFound({ code }).words);
  expect(new Set(said).size).toBe(salesforceCodes.length);
  for (const words of said)
    expect(words).toMatch(/Pasting addresses and IDs works|^.* two characters or more\.|more words/);
  const named = whyNotFound({ code: 'TOO_OFTEN', retryAfterSeconds: 30 });
  expect(named.words).toMatch(/Try again in 30 seconds/);
  expect(named.isLasting).toBe(true);
  expect(whyNotAsked({ code: 'RATE_LIMITED', reference: '', retryAfterSeconds: 30 }).isLasting).toBe(true);
});
