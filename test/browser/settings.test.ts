import { runningSite } from './running-site';
import type { Visit } from './visit';

const lifespan = { lifespanMinutes: 90 * 24 * 60 };

describe('the settings', () => {
  const site = runningSite();

  const openSettings = async () => {
    const ada = await site().sit({ user: 'ada' });
    await ada.page.goto(`${site().cloud.url}/admin/apps/salesforce-admin`);
    const settings = ada.app('Salesforce');
    await settings.getByRole('button', { name: 'Test connection' }).waitFor();
    return { ada, settings, text: () => settings.locator('body').innerText() };
  };

  const setAdminDoor = async ({ page }: Visit, adminDoor: 'jira' | 'app') => {
    const answer = await page.request.post(`${site().cloud.url}/__cloud/faults`, {
      data: { site: { adminDoor } },
    });
    expect(answer.ok()).toBe(true);
  };

  test.each(['vera', 'evan', 'paula'] as const)('are refused to %s by Jira and by the app', async (user) => {
    const person = await site().sit({ user });
    const page = await person.page.request.get(`${site().cloud.url}/admin/apps/salesforce-admin`);
    expect(await page.text()).toContain('You need to be a Jira admin.');
    const ask = () => site().cloud.invoke(user, 'salesforce-admin', {}, 'openSettings', {});
    expect(await ask()).toMatchObject({ error: { name: 'NotVisible' } });
    await setAdminDoor(person, 'app');
    expect(await ask()).toMatchObject({ value: { ok: false, error: { code: 'NOT_ALLOWED' } } });
    await setAdminDoor(person, 'jira');
  });

  test('a token of the other region is recognised, and the offered button makes the test pass', async () => {
    const token = site().cloud.connector.mintToken({ region: 'eu', ...lifespan });
    const { settings } = await openSettings();
    await settings.getByLabel('API access token').fill(token);
    await settings.getByRole('button', { name: 'Test connection' }).click();
    await settings.getByText(/^The token has not been sent to the region EU/).waitFor();
    expect(
      new Set(
        site()
          .cloud.connector.calls()
          .map(({ region }) => region),
      ),
    ).toEqual(new Set(['global']));
    await settings.getByRole('button', { name: 'Try the other region' }).click();
    await settings.getByText('This token belongs to the region EU').waitFor();
    expect(await settings.getByRole('listitem').filter({ hasText: 'Failed' }).count()).toBe(1);
    await settings.getByRole('button', { name: 'Use EU and test again' }).click();
    await settings.getByText('The connection works').waitFor();
    expect(await settings.getByRole('radio', { name: 'EU' }).isChecked()).toBe(true);
    expect(await settings.getByRole('listitem').filter({ hasText: 'Passed' }).count()).toBe(4);
  });

  test.each([
    ['an Atlassian token', 'ATATT3xFfGF0abcdefghijklmnop', /This is an Atlassian API token/],
    ['half a token', 'eyJhbGciOiJIUzI1NiJ9.eyJpc3Mi', /This is only a part of a token/],
  ])('%s is named and never repeated', async (_what, pasted, words) => {
    const { ada, settings, text } = await openSettings();
    await settings.getByLabel('API access token').fill(pasted);
    const answer = ada.page.waitForResponse('**/invoke');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText(words).waitFor();
    expect(await (await answer).text()).not.toContain(pasted.slice(0, 12));
    expect(await text()).not.toContain(pasted.slice(0, 12));
    expect(site().cloud.connector.calls()).toEqual([]);
  });

  test('a bad replacement leaves the token in use, which goes on working', async () => {
    const token = await site().connect();
    const { settings, text } = await openSettings();
    await settings.getByRole('button', { name: 'Replace token' }).click();
    await settings.getByLabel('API access token').fill('not-a-token-of-this-connector');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Nothing was saved: the test did not pass').waitFor();
    expect(await text()).toContain('What was saved before stays in use');
    await settings.getByRole('button', { name: 'Keep the token in use' }).click();
    expect(await text()).toContain(`ends in …${token.slice(-4)}`);
    const opened = await site().cloud.invoke(
      'evan',
      'salesforce-panel',
      { issueKey: 'SUP-1' },
      'openPanel',
      {},
    );
    expect(opened).toMatchObject({ value: { data: { truth: { known: true } } } });
  });

  test('every control is reached by Tab, in the order it is read', async () => {
    await site().connect();
    const { ada, settings } = await openSettings();
    await settings.getByRole('button', { name: 'Remove token' }).focus();
    const reached: string[] = [];
    do {
      const focused = settings.locator(':focus');
      reached.push(await focused.evaluate(nameOf));
      await ada.page.keyboard.press('Tab');
    } while (reached.length < 30 && (await settings.locator(':focus').count()) > 0);
    expect(reached).toEqual([
      'Remove token',
      'Next token',
      'Salesforce access',
      'Replace token',
      'Global / US',
      'Salesforce address',
      'Requests at the same time in a bulk push',
      'Save',
      'Test connection',
      'Add another connection',
      'Stop sending',
      'Policy and reminders',
      'Changes',
    ]);
  });

  test('removing the token asks first; then nothing is connected', async () => {
    await site().connect();
    const { settings, text } = await openSettings();
    await settings.getByRole('button', { name: 'Remove token' }).click();
    const question = settings.getByRole('group', { name: 'Remove the token?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await text()).toContain('Saved connection');
    await settings.getByRole('button', { name: 'Remove token' }).click();
    await question.getByRole('button', { name: 'Remove token' }).click();
    await settings.getByText('The token was removed').waitFor();
    expect(await text()).toContain('Connect to Salesforce');
    const opened = await site().cloud.invoke(
      'evan',
      'salesforce-panel',
      { issueKey: 'SUP-1' },
      'openPanel',
      {},
    );
    expect(opened).toMatchObject({ value: { data: { truth: { error: { code: 'NOT_CONNECTED' } } } } });
  });
});

/** Whether something is seen on a screen of 800 pixels. */
function nameOf(element: HTMLElement | SVGElement): string {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  const labelled = isField ? element.labels?.[0] : element;
  return labelled?.textContent?.trim() ?? '';
}
