import { readFileSync } from 'node:fs';
import { isRuleId, rules, type RuleId } from '../../../../src/setup/rules';
import { check } from './check';
import type { Example } from './examples/example';
import { examplesOfApps } from './examples/of-apps';
import { examplesOfCredentials } from './examples/of-credentials';
import { examplesOfFiles } from './examples/of-files';
import { examplesOfPolicies } from './examples/of-policies';

/** Not to be completed without an example of every rule. */
const examples = {
  ...examplesOfApps,
  ...examplesOfPolicies,
  ...examplesOfCredentials,
  ...examplesOfFiles,
} satisfies Record<RuleId, Example>;

const ids = Object.keys(rules).filter(isRuleId);

test('every rule has a public source', () => {
  const sources = ids.map((id) => rules[id].source);
  const hosts = new Set(sources.map((source) => new URL(source).hostname));
  expect([...hosts].sort()).toEqual([
    'developer.salesforce.com',
    'help.salesforce.com',
    'support.atlassian.com',
  ]);
});

test('every rule is in the docs, under what it is for', () => {
  const docs = readFileSync('docs/setup.md', 'utf8');
  expect(ids.filter((id) => !docs.includes(`\`${id}\``))).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const { fails, passes, known, path, value, wanted }: Example = examples[id];

  test('is found where it is broken', async () => {
    const { findings } = await check(fails, known);
    const told = { ...(value === undefined ? {} : { value }), ...(wanted === undefined ? {} : { wanted }) };
    const its = findings.filter(({ rule }) => rule === id);
    expect(its).toEqual([expect.objectContaining({ severity: rules[id].severity, path, ...told })]);
  });

  test('is not found where it is kept', async () => {
    const { findings, components } = await check(passes, known);
    expect(findings.map(({ rule }) => rule)).not.toContain(id);
    expect(components).toBeGreaterThan(0);
  });
});
