import { screen } from '@testing-library/react';
import { aConnection, aMirror, issueId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { openPanelIn } from '../links/open-panel';
import { anAnsweringWorld, page, theirNo, type Answer } from './answering-world';

/** What is never said to somebody who looks at that issue, whatever the Connector answers. */
const neverOfTheConnector = /hidden from you|Jira does not|Something went wrong in this app/;

const reads: readonly (readonly [string, Answer, RegExp, RegExp])[] = [
  [
    'a 500',
    { status: 500, body: page },
    /^The Connector answered with an error \(500\)/,
    /The trouble is on its side\. Try again in a few minutes\./,
  ],
  [
    'a 503 in their form',
    { status: 503, body: theirNo('Maintenance') },
    /^The Connector answered with an error \(503\)/,
    /on its side/,
  ],
  [
    'a 503 that names a time',
    { status: 503, headers: { 'retry-after': '90' } },
    /^The Connector answered with an error \(503\)/,
    /Try again in 90 seconds, at \d\d:\d\d:\d\d\./,
  ],
  [
    'a 429 that names a time',
    { status: 429, headers: { 'retry-after': '1500' } },
    /^The Connector asked to slow down/,
    /Try again in 25 minutes, at/,
  ],
  [
    'a 429 of Forge in its place',
    { status: 429, headers: { 'forge-proxy-error': 'RATE_LIMIT', 'retry-after': '60' } },
    /^Forge, the platform this app runs on, asked to slow down/,
    /Try again in 60 seconds/,
  ],
  ['nobody', { silence: 'ECONNREFUSED' }, /^The Connector cannot be reached/, /No connection came about/],
  ['a reset', { silence: 'ECONNRESET' }, /^The Connector cannot be reached/, /or no answer came/],
  [
    'a page with 404',
    { status: 404, body: page },
    /^The Connector answered in a way this app does not understand/,
    /It answered with status 404\. Nothing was guessed\./,
  ],
  [
    'a page with 200',
    { status: 200, body: page },
    /^The Connector answered in a way this app does not understand/,
    /status 200/,
  ],
  [
    'a 401',
    { status: 401, body: theirNo('No') },
    /^The Connector does not accept the API access token/,
    /A Jira admin can test and replace it/,
  ],
  [
    'a 422',
    { status: 422, body: theirNo('Not bound.') },
    /^The Connector refused this/,
    /Put right what is named below\.From the ConnectorNot bound\./,
  ],
  [
    'a 400 without a word',
    { status: 400 },
    /^The Connector refused this/,
    /It gave no reason: whoever looks after the Connector/,
  ],
];

test.each(reads)('the panel, where reading the links is answered by %s', async (_, answer, what, next) => {
  openPanelIn(anAnsweringWorld([answer]));
  const { textContent } = await screen.findByRole('alert');
  expect(textContent).toMatch(what);
  expect(textContent).toMatch(next);
  expect(textContent).not.toMatch(neverOfTheConnector);
  await expectAccessible();
});

test('a 404 in their form is no trouble, also where links are remembered', async () => {
  const world = anAnsweringWorld([{ status: 404, body: theirNo('No associations found.') }]);
  world.mirrors.set(issueId, aMirror());
  openPanelIn(world);
  await screen.findByText('No Salesforce records are linked to this issue yet.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a token that our own record says is over has ended', async () => {
  const world = anAnsweringWorld([{ status: 401 }]);
  world.store.connection = aConnection({ ends: { at: '2026-10-01T00:00:00.000Z', from: 'token' } });
  openPanelIn(world);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The API access token has ended/);
});

test('what the Connector caused is noted of the connection, with how it was answered', async () => {
  const world = anAnsweringWorld([{ status: 503 }]);
  openPanelIn(world);
  await screen.findByRole('alert');
  expect(world.store.lately.lastFailure).toMatchObject({
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    status: 503,
  });
});
