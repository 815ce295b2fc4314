import { shapes } from '../../../../src/adapters/forge/shapes';
import { noon } from '../../../builders';
import { startPlatform } from './platform';

const principal = { connectionId: 'site', tokenId: 'ab12cd34' };
const shape = {
  label: 'Case',
  nameField: 'CaseNumber',
  isNumbered: true,
  fields: [{ path: 'Subject', label: 'Subject', type: 'string' }],
};

test('a description comes back for its principal and object only, and that an object is hidden does too', async () => {
  startPlatform();
  await shapes.save(principal, 'Case', { at: noon, shape });
  await shapes.save(principal, 'Lead', { at: noon, shape: null });
  expect(await shapes.read(principal, 'Case')).toEqual({ at: noon, shape });
  expect(await shapes.read(principal, 'Lead')).toEqual({ at: noon, shape: null });
  expect(await shapes.read(principal, 'Account')).toBeNull();
  expect(await shapes.read({ ...principal, tokenId: 'another' }, 'Case')).toBeNull();
});
