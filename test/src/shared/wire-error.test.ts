import { AppError } from '../../../src/shared/app-error';
import { toWireError } from '../../../src/shared/wire-error';

it('tells the code, the reference and the facts, and no cause', () => {
  const error = new AppError('REFUSED', { by: 'connector', detail: 'No.' }, new Error('cause'));
  expect(toWireError(error, 'r1')).toEqual({
    code: 'REFUSED',
    reference: 'r1',
    by: 'connector',
    detail: 'No.',
  });
});

it('drops facts that do not fit the contract rather than the error', () => {
  expect(toWireError(new AppError('REFUSED', { detail: 'x'.repeat(501) }), 'r1')).toEqual({
    code: 'REFUSED',
    reference: 'r1',
  });
});
