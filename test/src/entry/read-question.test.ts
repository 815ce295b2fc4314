import * as z from 'zod/mini';
import { AppError } from '../../../src/shared/app-error';
import { readQuestion } from '../../../src/entry/read-question';

const shape = z.strictObject({
  name: z.string().check(z.maxLength(5)),
  list: z.optional(z.array(z.strictObject({ id: z.string() }))),
});

function fieldsOf(payload: unknown): readonly string[] {
  try {
    readQuestion(shape, payload, 100_000);
  } catch (error) {
    if (error instanceof AppError && error.code === 'INVALID_INPUT')
      return (error.facts.fields ?? []).map(({ field }) => field);
    throw error;
  }
  throw new Error('was accepted');
}

test('gives what fits', () => {
  expect(readQuestion(shape, { name: 'Case' }, 100_000)).toEqual({ name: 'Case' });
});

test.each([
  [{ name: 7 }, ['name']],
  [{ name: 'too long' }, ['name']],
  [{ name: 'Case', list: [{ id: 'a' }, { id: 7 }] }, ['list.1.id']],
  [{ name: 'Case', list: [{ id: 'a', note: 'x' }] }, ['list.0.note']],
  [{}, ['name']],
  [null, ['question']],
  [[], ['question']],
])('names the field that does not fit in %p', (payload, fields) => {
  expect(fieldsOf(payload)).toEqual(fields);
});

test('does not repeat a name that looks like a value', () => {
  expect(fieldsOf({ name: 'Case', 'eyJhbGciOi.J9': 1 })).toEqual(['unknown']);
});

test('refuses __proto__ as a field like any other', () => {
  expect(fieldsOf(JSON.parse('{"name":"Case","__proto__":{"name":"x"}}'))).toEqual(['unknown']);
});

test('names at most twenty fields', () => {
  expect(fieldsOf({ name: 'Case', list: Array.from({ length: 50 }, () => ({ id: 7 })) })).toHaveLength(20);
});

test('takes 100 KB and not one byte more', () => {
  const roomy = z.strictObject({ text: z.string() });
  const largest = 'ü'.repeat((100_000 - '{"text":""}'.length - 1) / 2) + 'x';
  expect(readQuestion(roomy, { text: largest }, 100_000)).toEqual({ text: largest });
  expect(() => readQuestion(roomy, { text: `${largest}x` }, 100_000)).toThrow('INVALID_INPUT');
});
