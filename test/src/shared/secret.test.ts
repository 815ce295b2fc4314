import { inspect } from 'node:util';
import { AppError } from '../../../src/shared/app-error';
import { Secret } from '../../../src/shared/secret';

const text = 'shown-to-nobody';

it('prints as nothing, wherever it lies', () => {
  const secret = new Secret(text);
  const error = new AppError('UNEXPECTED', {}, { secret });
  const printed = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true, depth: 9 }),
    inspect(error, { showHidden: true, depth: 9 }),
    inspect(error.cause, { customInspect: false, showHidden: true }),
    JSON.stringify(Object.entries(secret)),
  ];
  expect(printed.join('\n')).not.toContain(text);
});

it('gives its text to who asks for it', () => {
  expect(new Secret(text).reveal()).toBe(text);
});

it('tells whether another one holds the same text, and nothing else', () => {
  expect(new Secret(text).isSameAs(new Secret(text))).toBe(true);
  expect(new Secret(text).isSameAs(new Secret(`${text} `))).toBe(false);
});
