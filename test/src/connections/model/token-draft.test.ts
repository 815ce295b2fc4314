import { AppError } from '../../../../src/shared/app-error';
import { readTokenDraft } from '../../../../src/connections/model/token-draft';
import { aJwt, noon } from '../../../builders';

const now = new Date(noon);
const opaque = 'opaque-text-of-some-length';
const telling = aJwt({ exp: 1_800_000_000 });
const read = (token: string, endsOn: string | null, longestDays: number | null = null): unknown => {
  try {
    return readTokenDraft({ token, endsOn }, longestDays, now).ends;
  } catch (error) {
    return error instanceof AppError ? error.facts.fields : error;
  }
};
const toldEnd = { at: '2027-01-15T08:00:00.000Z', from: 'token' };

it.each([
  ['a token that tells its end', telling, null, toldEnd],
  ['one with an old day left in the form', telling, '2026-10-04', toldEnd],
  [
    'one that is silent, with a day',
    opaque,
    '2026-10-05',
    { at: '2026-10-05T23:59:59.999Z', from: 'person' },
  ],
  ['one that is silent, without a day', opaque, null, null],
])('%s ends when it ends', (_, token, endsOn, ends) => {
  expect(read(token, endsOn)).toEqual(ends);
});

it.each([
  ['a past day of a silent token', opaque, '2026-10-04', null, ['endsOn', 'endAlreadyPast']],
  ['what is no token, whatever the policy', 'short', null, 30, ['token', 'tokenIsNone']],
  ['a past day, whatever the policy', opaque, '2026-10-04', 0, ['endsOn', 'endAlreadyPast']],
  ['a silent token, under a policy', opaque, null, 30, ['endsOn', 'endUnknown']],
  ['a token that lives too long', telling, null, 30, ['token', 'tokenLivesTooLong']],
])('refuses %s, and names that alone', (_, token, endsOn, longestDays, [field, problem]) => {
  expect(read(token, endsOn, longestDays)).toEqual([{ field, problem }]);
});
