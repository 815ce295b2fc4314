import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oneCase } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { openPanelIn, rowOf } from '../links/open-panel';
import { anAnsweringWorld, oneLink, page, theirNo, type Answer } from './answering-world';

const stands = 'The link stands.';

/** How a push is answered, what is then said of it, and what the next step is. */
const pushes: readonly (readonly [string, Answer, RegExp, RegExp])[] = [
  [
    'a 401 though the token is accepted',
    { status: 401, body: theirNo('Session expired') },
    /Not pushed: the Connector refused this one, though it accepts the token/,
    /Put right what is named below, then push again\..*Session expired/s,
  ],
  [
    'a 401 without a word',
    { status: 401 },
    /refused this one, though it accepts the token/,
    /It gave no reason: whoever looks after the Connector can find out why, then push again\./,
  ],
  [
    'a 403 with its reason',
    { status: 403, body: theirNo('This association is view only.') },
    /Not pushed: the Connector refused/,
    /Put right what is named below, then push again\..*view only/s,
  ],
  [
    'a 404 in their form',
    { status: 404, body: theirNo('Association does not exist.') },
    /Not pushed: the Connector does not find this link, issue or record/,
    /Check that it is still linked, and that the record still exists in Salesforce/,
  ],
  ['a 422', { status: 422, body: theirNo('Bad field') }, /the Connector refused/, /named below.*Bad field/s],
  ['a 400 without a word', { status: 400 }, /the Connector refused/, /It gave no reason/],
  ['a no with 200', { status: 200, body: theirNo() }, /the Connector refused/, /It gave no reason/],
  [
    'a 502 in their form',
    { status: 502, body: theirNo() },
    /Not pushed: the Connector could not get this into Salesforce/,
    /whether its own connection to Salesforce is still authorised, then push again\./,
  ],
  [
    'a page with 502',
    { status: 502, body: page },
    /Push sent, but its result is unknown/,
    /The Connector answered with an error \(502\): the push may have arrived all the same/,
  ],
  [
    'a 500',
    { status: 500, body: page },
    /Push sent, but its result is unknown/,
    /answered with an error \(500\): the push may have arrived all the same\. Look at the record/,
  ],
  ['a 503', { status: 503 }, /result is unknown/, /answered with an error \(503\)/],
  [
    'a page with 200',
    { status: 200, body: page },
    /result is unknown/,
    /The Connector gave an answer that could not be read: the push may have arrived/,
  ],
  ['a reset', { silence: 'ECONNRESET' }, /result is unknown/, /No clear answer came: it may have arrived/],
  [
    'nobody',
    { silence: 'ECONNREFUSED' },
    /Not pushed: the Connector cannot be reached/,
    /The link stands\. No connection came about/,
  ],
  [
    'a 503 that names a time',
    { status: 503, headers: { 'retry-after': '25' } },
    /Not pushed: the Connector asked to slow down/,
    /the link stands\. Try again in 25 seconds, at \d\d:\d\d:\d\d\./,
  ],
  [
    'a 429 that names a time',
    { status: 429, headers: { 'retry-after': '25' } },
    /Not pushed: the Connector asked to slow down/,
    /Try again in 25 seconds, at/,
  ],
  [
    'a 429 of Forge',
    { status: 429, headers: { 'forge-proxy-error': 'X', 'retry-after': '25' } },
    /Not pushed: Forge, the platform this app runs on, asked to slow down/,
    /Try again in 25 seconds, at/,
  ],
  [
    'a redirect',
    { status: 307 },
    /Not pushed: the Connector answered in a way this app does not understand/,
    /It answered with status 307/,
  ],
];

test.each(pushes)('a push that is answered by %s', async (_, answer, what, next) => {
  openPanelIn(anAnsweringWorld([oneLink], answer));
  const row = () => within(rowOf(oneCase));
  await screen.findByText(oneCase);
  await userEvent.setup().click(row().getByRole('button', { name: 'Push' }));
  await row().findByText(what);
  const { textContent } = rowOf(oneCase);
  expect(textContent).toMatch(next);
  // Where something is said to be named below, it is; a link that is not found is not said to stand.
  if (textContent.includes('named below')) expect(textContent).toMatch(/From the Connector/);
  if ('status' in answer && answer.status === 404) expect(textContent).not.toContain(stands);
  if (!/token/.test(what.source)) expect(textContent).not.toMatch(/API access token/);
  await expectAccessible();
});

test('a push refused for its token, which a read confirms, names the token', async () => {
  openPanelIn(anAnsweringWorld([oneLink, oneLink, { status: 401 }], { status: 401 }));
  await screen.findByText(oneCase);
  await userEvent.setup().click(within(rowOf(oneCase)).getByRole('button', { name: 'Push' }));
  await within(rowOf(oneCase)).findByText('Not pushed: the Connector does not accept the API access token');
});
