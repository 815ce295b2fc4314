import { AppError } from '../../../../src/shared/app-error';
import { isAboutToken, tokenRejection } from '../../../../src/connections/model/token-rejection';
import { noon } from '../../../builders';

const now = new Date(noon);
const rejected = new AppError('TOKEN_REJECTED', { by: 'connector' });

it('a rejection after the recorded end is an ended token', () => {
  const named = tokenRejection(rejected, { at: '2026-10-05T11:00:00.000Z', from: 'person' }, now);
  expect(named).toMatchObject({ code: 'TOKEN_ENDED', facts: { by: 'connector' }, cause: rejected });
});

it.each([[{ at: '2026-10-05T13:00:00.000Z', from: 'token' } as const], [null]])(
  'a rejection with %j recorded stays a rejection',
  (ends) => {
    expect(tokenRejection(rejected, ends, now)).toBe(rejected);
  },
);

it('no other error is renamed', () => {
  const down = new AppError('CONNECTOR_DOWN');
  expect(tokenRejection(down, { at: '2020-01-01T00:00:00.000Z', from: 'token' }, now)).toBe(down);
});

it('a token is of no use after either of two errors', () => {
  const about = (['TOKEN_REJECTED', 'TOKEN_ENDED', 'NOT_ALLOWED'] as const).map((code) => new AppError(code));
  expect(about.map(isAboutToken)).toEqual([true, true, false]);
});
