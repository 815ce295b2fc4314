import { looksLikeRecordId, toId18 } from './record-id';

test.each(['500Qy00000VvNShIAN', '500J80000019IF9IAM'])(
  '%s is rebuilt from its first 15 characters',
  (id) => {
    expect(toId18(id.slice(0, 15))).toBe(id);
    expect(toId18(id)).toBe(id);
  },
);

test('an id has 15 or 18 letters and digits', () => {
  const forms = ['500J80000019IF9', '500J80000019IF9IAM', '500J80000019IF9I', '500J80000019IF-', ''];
  expect(forms.map(looksLikeRecordId)).toEqual([true, true, false, false, false]);
});
