import { AppError } from '../../../src/shared/app-error';
import { refuse } from '../../../src/entry/refuse';
import type { Log } from '../../../src/shared/log';

const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJBZGEifQ.c2lnbmF0dXJl';

function listening() {
  const heard: unknown[][] = [];
  const log: Log = { note: (...line) => heard.push(line), trouble: (...line) => heard.push(line) };
  return { heard, log };
}

test.each([
  new Error(secret, { cause: new Error(secret) }),
  new TypeError(`Headers.append: "JWT ${secret}" is an invalid header value.`),
  secret,
  { message: secret, code: 'NOT_FOUND', detail: secret },
  undefined,
])('what was not foreseen leaves as UNEXPECTED and a reference only (%#)', (thrown) => {
  expect(refuse(thrown, 'openPanel', 'ref00001', listening().log)).toEqual({
    code: 'UNEXPECTED',
    reference: 'ref00001',
  });
});

test('the facts for people leave, the cause does not', () => {
  const error = new AppError('REFUSED', { by: 'connector', detail: 'Field is required' }, new Error(secret));
  const told = { code: 'REFUSED', reference: 'ref00001', by: 'connector', detail: 'Field is required' };
  expect(refuse(error, 'pushRecord', 'ref00001', listening().log)).toEqual(told);
});

test('a detail longer than its cap costs the facts, not the code', () => {
  const error = new AppError('REFUSED', { detail: 'x'.repeat(501) });
  expect(refuse(error, 'pushRecord', 'ref00001', listening().log)).toEqual({
    code: 'REFUSED',
    reference: 'ref00001',
  });
});

test('the log hears the cause under the same reference', () => {
  const { heard, log } = listening();
  const cause = new Error('out of order');
  refuse(cause, 'openPanel', 'ref00001', log);
  const facts = { procedure: 'openPanel', code: 'UNEXPECTED', reference: 'ref00001' };
  expect(heard).toEqual([['refused', facts, expect.objectContaining({ cause })]]);
});

test.each(['INVALID_INPUT', 'NOT_ALLOWED', 'NOT_FOUND', 'NOT_CONNECTED', 'CHANGED_MEANWHILE'] as const)(
  'the log is spared %s, which the asker can mend',
  (code) => {
    const { heard, log } = listening();
    refuse(new AppError(code), 'openPanel', 'ref00001', log);
    expect(heard).toEqual([]);
  },
);
