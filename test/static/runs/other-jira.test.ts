import { readPairs } from '../../../static/runs/paste/read-pairs';
import { verdictsOf } from '../../../static/runs/paste/verdicts-of';
import { oneCase, projectId } from '../../builders';

const here = 'https://acme.atlassian.net';

const told = (line: string, siteUrl: string | null) => {
  const judging = { facts: new Map(), projectId, siteUrl, chosen: '', unconfirmed: new Set<string>() };
  return verdictsOf(readPairs(line, null), judging)[0];
};

test.each([
  ['an address', 'https://other.atlassian.net/browse/OPS-1'],
  ['a board', 'https://other.atlassian.net/jira/boards/1?selectedIssue=OPS-1'],
  ['a key beside an address', 'OPS-1\thttps://other.atlassian.net/browse/OPS-1'],
  ['a link in a sheet', '=HYPERLINK("https://other.atlassian.net/browse/OPS-1","OPS-1")'],
])('an issue of another Jira site is not taken for the one with its key here: %s', (_, issue) => {
  const verdict = told(`${issue}\t${oneCase}`, here);
  expect(verdict?.kind).toBe('bad');
  expect(verdict?.words).toMatch(/^This address is of another Jira site\..*“other\.atlassian\.net”$/);
  expect(verdict?.pair).toBeNull();
});

test.each([
  ['this site', 'https://acme.atlassian.net/browse/OPS-1', here],
  ['a site with a domain of its own', 'https://acme.atlassian.net/browse/OPS-1', 'https://jira.example.com'],
  ['a site the host does not tell', 'https://other.atlassian.net/browse/OPS-1', null],
  ['a key alone', 'OPS-1', here],
])('an issue of %s is', (_, issue, siteUrl) => {
  expect(told(`${issue}\t${oneCase}`, siteUrl)?.pair?.issueKey).toBe('OPS-1');
});

test('one key at two sites is not one issue', () => {
  const line = `https://acme.atlassian.net/browse/OPS-1 https://other.atlassian.net/browse/OPS-1\t${oneCase}`;
  expect(told(line, here)?.words).toMatch(/^More than one issue in this line/);
});
