import { policyProblem } from '../../../../src/connections/model/token-policy';
import { noon } from '../../../builders';

const now = new Date(noon);
const tooLong = (field: string) => ({ field, problem: 'tokenLivesTooLong' });
const byToken = (at: string) => ({ at, from: 'token' }) as const;
const byPerson = (at: string) => ({ at, from: 'person' }) as const;

test.each([
  ['without a policy any life is fine', byToken('2099-01-01T00:00:00.000Z'), null, null],
  ['without a policy an unknown end is fine', null, null, null],
  ['with one, an unknown end is not', null, 90, { field: 'endsOn', problem: 'endUnknown' }],
  ['the longest life that is allowed', byToken('2027-01-03T12:00:00.000Z'), 90, null],
  ['a second more', byToken('2027-01-03T12:00:01.000Z'), 90, tooLong('token')],
  ['an end without fractions of a second', byToken('2027-01-03T12:00:00Z'), 90, null],
  ['a named day counts whole', byPerson('2027-01-03T23:59:59.999Z'), 90, null],
  ['the day after it', byPerson('2027-01-04T23:59:59.999Z'), 90, tooLong('endsOn')],
])('%s', (_name, ends, longestDays, problem) => {
  expect(policyProblem(ends, longestDays, now)).toEqual(problem);
});
