import { secretKinds } from '../../../../src/setup/check/secrets';
import { troubleCodes } from '../../../../src/setup/check/trouble';
import { isRuleId, rules } from '../../../../src/setup/rules';
import { wordsOfFinding } from '../../../../static/setup/check/words/findings';
import { wordsOfTrouble } from '../../../../static/setup/check/words/troubles';

const finding = { severity: 'error', path: 'p', name: 'Jira', value: 'password', wanted: '' } as const;

test.each(Object.keys(rules).filter(isRuleId))('%s says what, why and how to mend it', (rule) => {
  const words = Object.values(wordsOfFinding({ ...finding, rule, value: 'A', wanted: 'B' }));
  expect(words).toHaveLength(3);
  for (const text of words) expect(text).toMatch(/^[^{}]{5,}$/u);
});

test.each(troubleCodes)('%s says what is the matter and what to do', (code) => {
  const { what, then } = wordsOfTrouble({ code, path: 'p', detail: '7' });
  expect(`${what}. ${then}`).toMatch(/^[^{}]{20,}\.$/u);
});

test.each(secretKinds)('of a secret its kind is told, in words: %s', (value) => {
  const { what } = wordsOfFinding({ ...finding, rule: 'secretInFile', value });
  expect(what).toMatch(/^An? .* is in this file$/);
});

test('where a secret was found in a text, its line is told', () => {
  const { what } = wordsOfFinding({ ...finding, rule: 'secretInFile', wanted: '12' });
  expect(what).toBe('A password is in line 12 of this file');
});
