import { shapes } from '../../../../src/adapters/forge/shapes';
import { withKeptShapes } from '../../../../src/adapters/forge/kept-shapes';
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

test('a process that has read or saved a description reads it no more, another one does', async () => {
  const platform = startPlatform();
  const [one, other] = [withKeptShapes(shapes), withKeptShapes(shapes)];
  await one.save(principal, 'Case', { at: noon, shape });
  const saved = platform.askedStorage.length;
  expect(await one.read(principal, 'Case')).toEqual({ at: noon, shape });
  expect(platform.askedStorage).toHaveLength(saved);
  expect(await other.read(principal, 'Case')).toEqual({ at: noon, shape });
  expect(await other.read(principal, 'Case')).toEqual({ at: noon, shape });
  expect(platform.askedStorage).toHaveLength(saved + 1);
  expect(await other.read({ ...principal, tokenId: 'another' }, 'Case')).toBeNull();
});

test('what could not be stored is kept in memory all the same, and the failure is told', async () => {
  startPlatform();
  const broken = withKeptShapes({ ...shapes, save: () => Promise.reject(new Error('full')) });
  await expect(broken.save(principal, 'Case', { at: noon, shape })).rejects.toThrow('full');
  expect(await broken.read(principal, 'Case')).toEqual({ at: noon, shape });
});
