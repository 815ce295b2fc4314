import type { Connection } from '../../../../src/connections/model/connection';
import { emptyRegistry, withConnection, type Registry } from '../../../../src/connections/model/registry';
import { reasonToStop } from '../../../../src/runs/model/reason-to-stop';
import type { RunIntent } from '../../../../src/runs/model/run';
import { aStoredConnection } from '../../../builders';

const now = new Date('2026-10-05T12:00:00.000Z');
const today = '2026-10-05T09:00:00.000Z';
const twoDaysAgo = '2026-10-03T09:00:00.000Z';

const connection = aStoredConnection();
const { id, family, name, region, token } = connection;
const holding = (changed: Connection): Registry => withConnection(emptyRegistry, changed);
const registry = holding(connection);
const stop = { by: 'ada', at: today, reason: 'a test in Salesforce' };

const push: RunIntent = {
  work: 'push',
  desired: 'on',
  epoch: 1,
  first: null,
  probe: false,
  despite: false,
  connection: { id, family, name, region, last4: token.last4 },
  by: 'ada',
  at: today,
  makerAskedAt: today,
  starterAskedAt: today,
  job: null,
};
const preview: RunIntent = { ...push, work: 'preview', starterAskedAt: null };
const paused = (why: string, code: string): object => ({
  why: 'paused',
  pause: { by: 'trouble', why, code },
});
const stopped = paused('trouble', 'SENDING_STOPPED');
const nextToken = { ...token, tokenId: 'token-2' };

interface Case {
  readonly intent?: RunIntent;
  readonly read?: { isDisplaced?: boolean; intent?: RunIntent | null; registry?: Registry };
  readonly tokenId?: null;
  readonly expected: object | null;
}

/** What a delivery works under, what it reads, and why it stops; null: it goes on. */
const cases: Readonly<Record<string, Case>> = {
  'nothing has changed': { expected: null },
  'the row of the intent is gone': { read: { intent: null }, expected: null },
  'a successor works': { read: { isDisplaced: true }, expected: { why: 'displaced' } },
  'a successor works on a cancelled run': {
    read: { isDisplaced: true, intent: { ...push, desired: 'cancel' } },
    expected: { why: 'displaced' },
  },
  'a person cancelled': { read: { intent: { ...push, desired: 'cancel' } }, expected: { why: 'cancelled' } },
  'a person cancelled, and nothing is connected': {
    read: { intent: { ...push, desired: 'cancel' }, registry: emptyRegistry },
    expected: { why: 'cancelled' },
  },
  'a person paused': {
    read: { intent: { ...push, desired: 'pause' } },
    expected: { why: 'paused', pause: { by: 'person', at: today } },
  },
  'the connection was removed': {
    read: { registry: emptyRegistry },
    expected: paused('trouble', 'NOT_CONNECTED'),
  },
  'its token was removed': {
    read: { registry: holding({ ...connection, token: null }) },
    expected: paused('trouble', 'NOT_CONNECTED'),
  },
  'another token was saved in its place': {
    read: { registry: holding({ ...connection, family: 'another' }) },
    expected: paused('otherToken', 'NOT_CONNECTED'),
  },
  'the prepared token took over': {
    read: { registry: holding({ ...connection, token: nextToken }) },
    expected: { why: 'handedOn' },
  },
  'the prepared token took over before this delivery opened any': {
    read: { registry: holding({ ...connection, token: nextToken }) },
    tokenId: null,
    expected: null,
  },
  'the connection was stopped': { read: { registry: holding({ ...connection, stop }) }, expected: stopped },
  'the site was stopped': { read: { registry: { ...registry, stop } }, expected: stopped },
  'the site was stopped during a preview': {
    intent: preview,
    read: { registry: { ...registry, stop } },
    expected: null,
  },
  'Jira never said what the maker may': {
    intent: { ...push, makerAskedAt: null },
    expected: paused('makersRights', 'NOT_ALLOWED'),
  },
  'what the maker may is known from days ago': {
    intent: { ...push, makerAskedAt: twoDaysAgo },
    expected: paused('makersRights', 'NOT_ALLOWED'),
  },
  'what the starter may is known from days ago': {
    intent: { ...push, starterAskedAt: twoDaysAgo },
    expected: paused('startersRights', 'NOT_ALLOWED'),
  },
  'Jira never said what the starter may': {
    intent: { ...push, starterAskedAt: null },
    expected: paused('startersRights', 'NOT_ALLOWED'),
  },
  'a preview has no starter': { intent: preview, expected: null },
  'the site was stopped, and rights are old': {
    intent: { ...push, makerAskedAt: twoDaysAgo },
    read: { registry: { ...registry, stop } },
    expected: stopped,
  },
};

test.each(Object.entries(cases))('%s', (_, { intent = push, read, tokenId, expected }) => {
  const agreed = { intent, tokenId: tokenId === null ? null : token.tokenId };
  const found = { isDisplaced: false, intent, registry, ...read };

  const reason = reasonToStop(agreed, found, now);

  if (expected === null) expect(reason).toBeNull();
  else expect(reason).toMatchObject(expected);
});
