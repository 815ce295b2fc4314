import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CheckStep } from '../../../static/setup/files/check-step';
import { knownOf } from '../../../static/setup/files/known-of';
import { readObjects, textOfObjects } from '../../../static/setup/answers/objects-text';
import { stateOfCheck, useCheck } from '../../../static/setup/files/use-check';
import type { CheckOutcome } from '../../../static/setup/check-in-worker';
import { defaultAnswers } from '../../../src/setup/answers';
import { expectAccessible } from '../expect-accessible';

const finding = {
  rule: 'addressHttp',
  severity: 'error',
  path: 'namedCredentials/Old.namedCredential',
  name: 'Old',
  value: 'http://acme.atlassian.net',
  wanted: 'https',
} as const;

const checked = (outcome: Partial<Extract<CheckOutcome, { kind: 'checked' }>> = {}): CheckOutcome => ({
  kind: 'checked',
  findings: [],
  troubles: [],
  files: 3,
  components: 2,
  ...outcome,
});

function show(outcome: CheckOutcome | null, progress: 'gathering' | { done: number; total: number } | null) {
  const asked: string[] = [];
  const check = {
    outcome,
    progress,
    begin: () => void asked.push('begin'),
    stop: () => void asked.push('stop'),
  };
  render(
    <main>
      <h2>Check</h2>
      <CheckStep check={check} known={{}} />
    </main>,
  );
  return asked;
}

test('a finding says what is wrong, why, how to mend it and where that is written', async () => {
  show(checked({ findings: [finding] }), null);
  expect(await screen.findByText('One finding in 3 files')).toBeTruthy();
  expect(await screen.findByText(finding.path)).toBeTruthy();
  expect(screen.getByText('How to mend it:')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Source' }).getAttribute('href')).toMatch(/^https:/);
  await expectAccessible();
});

test('a clean set-up has no finding', () => {
  show(checked(), null);
  expect(screen.getByText('Nothing found: 2 components in 3 files')).toBeTruthy();
});

test('files that hold nothing are not called clean', async () => {
  show(checked({ components: 0, troubles: [{ code: 'nothingRead', path: '', detail: '' }] }), null);
  expect(screen.getByText('Nothing was checked')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'What was not read, or is worth a word' })).toBeTruthy();
});

test('a check that runs shows how far it is, and can be stopped', async () => {
  const asked = show(null, { done: 3, total: 2_000 });
  expect(screen.getByText('3 of 2,000 files read')).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Stop the check' }));
  expect(asked).toEqual(['stop']);
});

test('what is dropped is checked; a browser without workers says so', async () => {
  function Page() {
    return <CheckStep check={useCheck()} known={{}} />;
  }
  render(<Page />);
  const file = new File(['<x/>'], 'x.xml');
  fireEvent.drop(screen.getByRole('group', { name: 'Drop files, folders or a zip here' }), {
    dataTransfer: { items: [], files: [file] },
  });
  expect(await screen.findByText('The check did not run to its end')).toBeTruthy();
});

test('only what works and is safe is done', () => {
  expect(stateOfCheck(null)).toBe('cannotTell');
  expect(stateOfCheck(checked())).toBe('done');
  expect(stateOfCheck(checked({ findings: [{ ...finding, severity: 'advice' }] }))).toBe('done');
  expect(stateOfCheck(checked({ findings: [finding] }))).toBe('toDo');
  expect(stateOfCheck({ kind: 'stopped' })).toBe('cannotTell');
});

test('lines of objects and the objects they name are the same in both directions', () => {
  const objects = [
    { name: 'Case', fields: ['Subject', 'Status'] },
    { name: 'Account', fields: [] },
  ];
  expect(readObjects(textOfObjects(objects))).toEqual(objects);
  expect(readObjects('  Case :Subject;Status \r\n\n Account')).toEqual(objects);
});

test('files are held to the answers, else to what the app knows', () => {
  const view = {
    site: { address: 'https://site.atlassian.net', cloudId: 'cloud' },
    callBack: null,
    connections: [],
    connection: null,
    setUp: null,
    jiraTokens: [],
    remindersAreOn: false,
  };
  const problems = [{ field: 'answers', code: 'nothingNeeded' }] as const;
  expect(knownOf(view, { problems })).toEqual({ jiraHost: 'site.atlassian.net', cloudId: 'cloud' });
  const answers = {
    ...defaultAnswers,
    callJira: true,
    siteAddress: 'https://acme.atlassian.net',
    myDomain: 'acme.my.salesforce.com',
  };
  expect(knownOf(view, { answers })).toEqual({
    jiraHost: 'acme.atlassian.net',
    cloudId: 'cloud',
    orgHost: 'acme.my.salesforce.com',
    tokenKind: 'site',
  });
});
