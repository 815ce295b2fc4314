import { check } from './check';
import { cleanSetUp } from './clean-set-up';

test('nothing is found in a clean set-up', async () => {
  expect(await check(cleanSetUp)).toEqual({
    kind: 'checked',
    findings: [],
    troubles: [],
    files: 12,
    components: 11,
  });
});
