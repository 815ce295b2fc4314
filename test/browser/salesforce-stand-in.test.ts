import { createHash } from 'node:crypto';
import { runningSite } from './running-site';

describe('the stand-in for Salesforce in a browser', () => {
  const site = runningSite();

  /** Opens the authorize address as an app would, and answers where a person then comes back to. */
  function authorize(): { readonly address: string; readonly back: string } {
    const { url, salesforce } = site().cloud;
    const back = `${url}/projects`;
    const { clientId } = salesforce.changeApp(salesforce.app().clientId, { callbackUrls: [back] });
    const query = new URLSearchParams({
      ...{ response_type: 'code', client_id: clientId, redirect_uri: back, state: 'kept' },
      code_challenge: createHash('sha256').update('x'.repeat(43)).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const path = `/services/oauth2/authorize?${query.toString()}`;
    return { address: `${salesforce.origin}/~${salesforce.org().host}${path}`, back };
  }

  test('a person logs in, allows the app and comes back with a code and the state', async () => {
    const { page } = await site().sit({ user: 'evan' });
    const { address, back } = authorize();
    await page.goto(address);
    await page.getByRole('button', { name: 'Log in as Vera' }).click();
    await page.getByRole('button', { name: 'Not you?' }).click();
    await page.getByRole('button', { name: 'Log in as Evan' }).click();
    await page.getByText('Stand-in, not Salesforce').waitFor();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.waitForURL((url) => url.href.startsWith(back));
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('state'), searchParams.get('code')]).toEqual([
      'kept',
      expect.stringMatching(/==$/),
    ]);
  });

  test('a person who is logged in denies, and comes back without a code', async () => {
    const { page } = await site().sit({ user: 'evan' });
    const { address, back } = authorize();
    await page.goto(address);
    await page.getByRole('button', { name: 'Deny' }).click();
    await page.waitForURL((url) => url.href.startsWith(back));
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
  });

  test('its pages save what their forms say', async () => {
    const { page } = await site().sit({ user: 'evan' });
    const { salesforce } = site().cloud;
    await page.goto(`${salesforce.origin}/switches`);
    await page.getByLabel('Newest API version').selectOption('66.0');
    await page.getByRole('button', { name: 'Save switches' }).click();
    await page.getByText('Saved').waitFor();
    expect(salesforce.switches.get().newestVersion).toBe('66.0');
    salesforce.switches.reset();
  });
});
