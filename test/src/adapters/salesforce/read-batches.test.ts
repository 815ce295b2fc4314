import { readBatches } from '../../../../src/adapters/salesforce/read-batches';
import { aCaseId } from '../../../builders';

const ids = [aCaseId(1), aCaseId(2)];
const fields = { CaseNumber: { value: '00001001', displayValue: null } };
const whole = { statusCode: 200, result: { apiName: 'Case', id: ids[0], fields } };
const refusal = (errorCode: string) => [{ errorCode, message: 'in their words' }];
const told = (statusCode: number, result: unknown) =>
  readBatches([{ ids, answer: { results: [whole, { statusCode, result }] } }]);

test.each([
  [404, refusal('NOT_FOUND')],
  [404, refusal('ENTITY_IS_DELETED')],
  [403, refusal('INSUFFICIENT_ACCESS')],
  [403, null],
  [404, { message: 'no list' }],
])('a part with status %s and %j is gone or hidden', (status, result) => {
  expect(told(status, result)).toMatchObject({ records: [{ id: ids[0] }], notRead: [], trouble: null });
});

test.each([
  [503, refusal('SERVER_UNAVAILABLE'), 'DOWN'],
  [500, null, 'DOWN'],
  [429, null, 'DOWN'],
  [403, refusal('REQUEST_LIMIT_EXCEEDED'), 'LIMIT_REACHED'],
  [401, refusal('INVALID_SESSION_ID'), 'LOG_IN_ENDED'],
  [400, refusal('INSTANCE_TYPE_NOT_SUPPORTED'), 'REFUSED'],
  [200, { apiName: 'Case' }, 'ANSWER_UNKNOWN'],
])('a part with status %s and %j leaves its record unknown', (status, result, code) => {
  expect(told(status, result)).toMatchObject({
    records: [{ id: ids[0] }],
    notRead: [ids[1]],
    trouble: { code },
  });
});

test('a batch that is shorter than what was asked leaves the rest unknown', () => {
  expect(readBatches([{ ids, answer: { results: [whole] } }])).toMatchObject({ notRead: [ids[1]] });
});

test('where nothing is known of any record, that is the trouble of all', () => {
  const part = { statusCode: 503, result: null };
  const batch = { ids, answer: { results: [part, part] } };
  expect(() => readBatches([batch])).toThrow(expect.objectContaining({ code: 'DOWN' }) as Error);
});
