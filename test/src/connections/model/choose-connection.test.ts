import { chooseConnection, whyNotConnected } from '../../../../src/connections/model/choose-connection';
import type { Connection, Stop } from '../../../../src/connections/model/connection';
import {
  emptyRegistry,
  withBound,
  withConnection,
  without,
  type Registry,
} from '../../../../src/connections/model/registry';
import { aStoredConnection } from '../../../builders';

const production = aStoredConnection({}, { id: 'production' });
const sandbox = aStoredConnection({ tokenId: 'token-2' }, { id: 'sandbox' });
const withoutToken: Connection = { ...sandbox, token: null };
const stop: Stop = { by: 'ada', at: '2026-10-05T12:00:00.000Z', reason: 'a test in Salesforce' };
const ended = { ...production.token, ends: { at: '2026-01-01T00:00:00.000Z', from: 'token' } as const };
const next = { ...production.token, tokenId: 'token-3' };

const two = withConnection(withConnection(emptyRegistry, production), sandbox);
const bound = withBound(two, ['10001'], 'sandbox');
const inPlace = (registry: Registry, connection: Connection) => withConnection(registry, connection);

/** What is stored, which project asks, and which connection speaks for it. */
const cases: readonly (readonly [string, Registry, string, object])[] = [
  ['nothing is connected', emptyRegistry, '10001', { connection: null, why: 'noConnection' }],
  ['one connection, the default', two, '10001', { connection: production, by: 'default', stop: null }],
  ['the project is bound to another', bound, '10001', { connection: sandbox, by: 'binding' }],
  ['another project is bound', bound, '10002', { connection: production, by: 'default' }],
  ['the binding was taken back', withBound(bound, ['10001'], null), '10001', { connection: production }],
  ['the project has another key now', bound, '10001', { connection: sandbox }],
  [
    'a deleted project is bound beside it',
    withBound(bound, ['404'], 'sandbox'),
    '10002',
    { connection: production },
  ],
  [
    'the default was removed, the project is bound',
    without(bound, 'production', 'useDefault'),
    '10001',
    { connection: sandbox, by: 'binding' },
  ],
  [
    'the default was removed, the project is not bound',
    without(bound, 'production', 'useDefault'),
    '10002',
    { connection: null, why: 'noDefault' },
  ],
  [
    'its connection was removed, and it was to use the default',
    without(bound, 'sandbox', 'useDefault'),
    '10001',
    { connection: production, by: 'default' },
  ],
  [
    'its connection was removed, and it was to send nothing',
    without(bound, 'sandbox', 'sendNothing'),
    '10001',
    { connection: null, why: 'boundToRemoved', lacking: null },
  ],
  [
    'its connection has no token, and the default has one',
    inPlace(bound, withoutToken),
    '10001',
    { connection: null, why: 'noToken', lacking: withoutToken },
  ],
  ['the site is stopped', { ...bound, stop }, '10001', { connection: { id: 'sandbox' }, stop }],
  [
    'its connection is stopped',
    inPlace(bound, { ...sandbox, stop }),
    '10001',
    { connection: { id: 'sandbox' }, stop },
  ],
  [
    'another connection is stopped',
    inPlace(bound, { ...sandbox, stop }),
    '10002',
    { connection: production, stop: null },
  ],
  [
    'its token ended',
    inPlace(two, { ...production, token: ended }),
    '10001',
    { connection: { token: ended } },
  ],
  [
    'its token ended and a next one is prepared: which is used is the switch’s business',
    inPlace(two, { ...production, token: ended, next }),
    '10001',
    { connection: { token: ended, next } },
  ],
];

test.each(cases)('%s', (_name, registry, projectId, expected) => {
  expect(chooseConnection(registry, projectId)).toMatchObject(expected);
});

test.each<[string, Registry, string | undefined]>([
  ['nothing is connected', emptyRegistry, undefined],
  ['its only connection has no token', withConnection(emptyRegistry, withoutToken), undefined],
  ['its connection has no token, and there are others', inPlace(bound, withoutToken), 'noToken'],
  ['its connection was removed', without(bound, 'sandbox', 'sendNothing'), 'boundToRemoved'],
  ['the text of its token is lost', bound, 'noToken'],
])('%s: people are told why nothing speaks, if there is anything to tell apart', (_name, registry, why) => {
  expect(whyNotConnected(registry, chooseConnection(registry, '10001'))).toBe(why);
});
