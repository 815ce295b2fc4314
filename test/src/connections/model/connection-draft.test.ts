import { AppError } from '../../../../src/shared/app-error';
import { readDraft, type Stored } from '../../../../src/connections/model/connection-draft';
import { Secret } from '../../../../src/shared/secret';
import { aDraft, aJwt, aStoredConnection, noon } from '../../../builders';

const now = new Date(noon);
const opaque = 'opaque-text-of-some-length';
const telling = aJwt({ exp: 1_800_000_000 });
const stored = (over: Parameters<typeof aStoredConnection>[0] = {}): Stored => ({
  connection: aStoredConnection(over),
  token: new Secret('stored'),
});
const problemsOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof AppError ? [error.code, error.facts.fields] : error;
  }
};

it('takes the end from the token, whatever day a person named', () => {
  const ready = readDraft(aDraft({ token: telling, endsOn: '2026-12-24' }), null, now);
  expect(ready.ends).toEqual({ at: '2027-01-15T08:00:00.000Z', from: 'token' });
});

it('takes the end of the day a person named where the token is silent', () => {
  const ready = readDraft(aDraft({ token: opaque, endsOn: '2026-12-24' }), null, now);
  expect(ready.ends).toEqual({ at: '2026-12-24T23:59:59.999Z', from: 'person' });
});

it('an end today is still to come', () => {
  expect(readDraft(aDraft({ token: opaque, endsOn: '2026-10-05' }), null, now).ends).not.toBeNull();
});

it('keeps the stored token and its own end where none was pasted', () => {
  const before = stored();
  const ready = readDraft(aDraft({ region: 'eu' }), before, now);
  expect(ready).toMatchObject({
    region: 'eu',
    last4: 'kept',
    ends: before.connection.token.ends,
  });
  expect(ready.token).toBe(before.token);
});

it('lets a person take back the day they named', () => {
  const before = stored({ ends: { at: '2026-12-24T23:59:59.999Z', from: 'person' } });
  expect(readDraft(aDraft(), before, now).ends).toBeNull();
});

it('an old day left in the form does not stand in the way of a token that tells its end', () => {
  expect(readDraft(aDraft({ token: telling, endsOn: '2026-09-01' }), null, now).ends?.from).toBe('token');
});

it('names every field that does not fit, at once', () => {
  const draft = aDraft({
    token: 'ATATT3xyz',
    salesforceAddress: 'https://example.com',
    endsOn: '2026-10-04',
  });
  expect(problemsOf(() => readDraft(draft, null, now))).toEqual([
    'INVALID_INPUT',
    [
      { field: 'token', problem: 'tokenOfAtlassian' },
      { field: 'salesforceAddress', problem: 'hostNotSalesforce' },
      { field: 'endsOn', problem: 'endAlreadyPast' },
    ],
  ]);
});

it('a past day stands in the way of a token that tells no end', () => {
  const draft = aDraft({ token: opaque, endsOn: '2026-10-04' });
  expect(problemsOf(() => readDraft(draft, null, now))).toEqual([
    'INVALID_INPUT',
    [{ field: 'endsOn', problem: 'endAlreadyPast' }],
  ]);
});

it('the policy is asked about a pasted token, also of the same end as the stored one, and not about what stays', () => {
  const before = stored({ ends: { at: '2027-01-15T08:00:00.000Z', from: 'token' } });
  const ground = { longestDays: 30 };
  expect(problemsOf(() => readDraft(aDraft({ token: telling }), before, now, ground))).toEqual([
    'INVALID_INPUT',
    [{ field: 'token', problem: 'tokenLivesTooLong' }],
  ]);
  expect(readDraft(aDraft(), before, now, ground).ends).toEqual(before.connection.token.ends);
});

it('the policy is not asked about what is no token', () => {
  expect(problemsOf(() => readDraft(aDraft({ token: 'short' }), null, now, { longestDays: 30 }))).toEqual([
    'INVALID_INPUT',
    [{ field: 'token', problem: 'tokenIsNone' }],
  ]);
});

it.each([
  ['nothing pasted and nothing stored', aDraft(), null],
  ['an empty paste, though one is stored', aDraft({ token: '' }), stored()],
])('%s is an empty token', (_what, draft, before) => {
  expect(problemsOf(() => readDraft(draft, before, now))).toEqual([
    'INVALID_INPUT',
    [{ field: 'token', problem: 'tokenEmpty' }],
  ]);
});
