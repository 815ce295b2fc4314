import { isRecordId, looksLikeRecordId, readRecordId } from '../../../../src/contract/record/record-id';

/** Ids of the public documentation, in both forms. */
const documented = ['500Qy00000VvNShIAN', '500J80000019IF9IAM'];

const flipped = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());

test.each(documented)('%s is read in either form', (id) => {
  expect(readRecordId(id)).toEqual({ ok: true, id, repaired: false });
  expect(readRecordId(id.slice(0, 15))).toEqual({ ok: true, id, repaired: false });
});

test.each(documented)('%s is restored from all lower and all upper case', (id) => {
  expect(readRecordId(id.toLowerCase())).toMatchObject({ ok: true, id });
  expect(readRecordId(id.toUpperCase())).toMatchObject({ ok: true, id });
});

test('a suffix in small letters is the same suffix', () => {
  expect(readRecordId('500Qy00000VvNShian')).toEqual({ ok: true, id: '500Qy00000VvNShIAN', repaired: false });
});

test('one letter in the wrong case is refused, wherever it is', () => {
  const id = '500Qy00000VvNShIAN';
  const letters = [...id.slice(0, 15)].flatMap((char, at) => (/[a-z]/i.test(char) ? [at] : []));
  const wrong = letters.map((at) => id.slice(0, at) + flipped(id.charAt(at)) + id.slice(at + 1));
  expect(wrong.map(readRecordId)).toEqual(letters.map(() => ({ ok: false, problem: 'wrongChecksum' })));
});

test('a suffix that cannot be right is not repaired', () => {
  expect(readRecordId('500qy00000vvnsh999')).toEqual({ ok: false, problem: 'wrongChecksum' });
});

test.each(['', '500', '500Qy00000VvNShI', '500Qy00000VvNShIA', '500Qy00000VvNShIANx', '500Qy00000VvN-hIAN'])(
  '%j is no id',
  (text) => {
    expect(readRecordId(text)).toEqual({ ok: false, problem: 'notAnId' });
  },
);

test('only the 18-character form in its own case is a record id to send', () => {
  const tried = ['500Qy00000VvNShIAN', '500Qy00000VvNSh', '500qy00000vvnshian', '500Qy00000VvNShian'];
  expect(tried.map(isRecordId)).toEqual([true, false, false, false]);
});

test('a word is not meant as an id', () => {
  const tried = ['500Qy00000VvNSh', 'acknowledgments', '500'];
  expect(tried.map(looksLikeRecordId)).toEqual([true, false, false]);
});
