import { AppError } from '../../../src/shared/app-error';
import { asAppError, consequenceOf } from '../../../src/shared/consequence';

it('only silence leaves an outcome unknown', () => {
  expect(Object.entries(consequenceOf).filter(([, said]) => said === 'unknown')).toEqual([
    ['OUTCOME_UNKNOWN', 'unknown'],
  ]);
});

it.each(['NOT_CONNECTED', 'TOKEN_ENDED', 'TOKEN_REJECTED', 'RATE_LIMITED', 'PLATFORM_DOWN'] as const)(
  '%s leaves an item without outcome, to be sent later',
  (code) => {
    expect(consequenceOf[code]).toBe('none');
  },
);

it('a no is refused, a breakdown is failed', () => {
  expect([consequenceOf.REFUSED, consequenceOf.NOT_FOUND, consequenceOf.CONNECTOR_DOWN]).toEqual([
    'refused',
    'refused',
    'failed',
  ]);
});

it('takes a stranger for our own fault and keeps it as the cause', () => {
  const stranger = new TypeError('no');
  expect(asAppError(stranger)).toMatchObject({ code: 'UNEXPECTED', cause: stranger });
});

it('leaves an error of ours as it is', () => {
  const ours = new AppError('REFUSED');
  expect(asAppError(ours)).toBe(ours);
});
