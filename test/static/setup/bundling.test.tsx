import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { expectAccessible } from '../expect-accessible';
import { answerForJira, answerForReading, openSetUpPage, setUp } from './open-set-up-page';

/** Whatever the page gives the browser to save. */
function savedBlobs(): Blob[] {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return 'blob:made';
  };
  URL.revokeObjectURL = () => undefined;
  // A page in jsdom cannot go anywhere, and saving is going to an address.
  HTMLAnchorElement.prototype.click = () => undefined;
  return saved;
}

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(new Uint8Array(reader.result));
    };
    reader.readAsArrayBuffer(blob);
  });
}

test('the bundle is made in the browser, listed, and holds what the answers say', async () => {
  const saved = savedBlobs();
  const { user } = await openSetUpPage(await anAdminsWorldWithAccess());
  expect(screen.queryByRole('button', { name: 'Download the bundle' })).toBeNull();
  await answerForJira(user);
  await user.click(await screen.findByRole('button', { name: 'Download the bundle' }));
  expect(await screen.findByText('Downloaded: Jira_Link-set-up.zip')).toBeTruthy();
  const [blob] = saved;
  if (blob === undefined) throw new Error('nothing was saved');
  const names = Object.keys(unzipSync(await bytesOf(blob)));
  expect(names).toContain('README.md');
  expect(names).toContain('2-rest/namedCredentials/Jira_Link_Jira.namedCredential');
  expect(names.filter((name) => name.endsWith('.eca'))).toEqual([]);
  await expectAccessible();
});

test('hand steps are ticked one by one, and are kept', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, unmount } = await openSetUpPage(world);
  await answerForJira(user);
  const title = 'State of: Make an API token for the Jira account';
  await user.selectOptions(await screen.findByRole('combobox', { name: title }), 'done');
  await screen.findByRole('combobox', { name: title });
  unmount();
  await openSetUpPage(world);
  expect(await screen.findByRole('combobox', { name: title })).toHaveProperty('value', 'done');
  expect(setUp.stateOf('3. Bundle')).toBe('to do');
});

test('as the guide has it says what it weakens', async () => {
  const { user } = await openSetUpPage();
  await answerForJira(user);
  await user.click(screen.getByRole('radio', { name: 'Legacy Named Credential, as the guide has it' }));
  expect(await screen.findByText('This bundle is weaker than it could be')).toBeTruthy();
});

async function textForAdmin(user: ReturnType<typeof userEvent.setup>): Promise<string> {
  await user.click(
    await screen.findByText('For a Salesforce admin without access to Jira', { selector: 'summary' }),
  );
  return screen.getByRole('region', { name: 'Text for the Salesforce admin' }).textContent;
}

/** The part of a text between two of its headings. */
const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to));

test('a Salesforce admin without Jira gets a text of their own, with no work in Jira or the Atlassian account', async () => {
  const { user } = await openSetUpPage();
  await answerForJira(user);
  const text = await textForAdmin(user);
  expect(text).toContain('acme.my.salesforce.com');
  expect(text).toContain('Setup → Named Credentials → External Credentials');
  expect(text).toContain('Please send no consumer secret');
  expect(text).toContain('deploys 2-rest, each');
  expect(text).not.toContain('1-app');
  expect(text).not.toMatch(/Before:|: Jira →|Atlassian account →/);
  const others = between(text, 'The Jira admin does, not you:', 'Please send the Jira admin');
  expect(others).toContain('- Give the Jira account its rights, and no more');
  expect(others).toContain('- Make an API token for the Jira account');
  expect(between(text, 'After it, in Salesforce:', 'The Jira admin does')).not.toContain('Make an API token');
});

test('where there is an app its folder is named first, and entering its secret into Jira is the Jira admin’s', async () => {
  const { user } = await openSetUpPage();
  await answerForReading(user);
  const text = await textForAdmin(user);
  expect(text).toContain('deploys 1-app, then 2-rest, each');
  expect(between(text, 'The Jira admin does', 'Please send no')).toContain(
    '- Enter key and secret under Salesforce access in Jira',
  );
  expect(text).not.toMatch(/: Jira →|jira-check/);
});
