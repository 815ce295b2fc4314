import { mkdir } from 'node:fs/promises';
import { buffer as bytesOf } from 'node:stream/consumers';
import path from 'node:path';
import { runningSite } from './running-site';
import { answerAll, openSetUp, setUpTitle as title, sidewaysBy } from './set-up-page';
import { accessibilityFaults, type Visit } from './visit';

const shots = path.resolve(__dirname, '../../build/screenshots');

describe('set up Salesforce', () => {
  const site = runningSite();
  beforeAll(async () => {
    await mkdir(shots, { recursive: true });
    await site().connect();
  });

  const shoot = async ({ page }: Visit, name: string) => {
    if (process.env['SCREENSHOTS'] !== '1') return;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
    await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled' });
  };

  test.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])('at $width px: answer, make the bundle, drop it into the check, nothing is found', async (look) => {
    const ada = await site().sit({ user: 'ada', ...look });
    const page = await openSetUp(site(), ada);
    const name = `set-up-${String(look.width)}`;
    await shoot(ada, name);
    expect(await accessibilityFaults(ada, title)).toEqual([]);

    await answerAll(page);
    await page.getByRole('button', { name: 'Check and keep the answers' }).click();
    await page.getByText('The answers fit together and are kept').waitFor();
    const download = ada.page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the bundle' }).click();
    const bundle = await download;
    expect(bundle.suggestedFilename()).toBe('Jira_Link-set-up.zip');
    await page.getByText(/^Downloaded: /).waitFor();

    const buffer = await bytesOf(await bundle.createReadStream());
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'bundle.zip', mimeType: 'application/zip', buffer });
    await page.getByText(/^Nothing found: /).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByRole('table', { name: 'The guide, row by row' }).waitFor();
    await shoot(ada, `${name}-done`);
    expect(await accessibilityFaults(ada, title)).toEqual([]);
    expect(await sidewaysBy(page)).toBe(0);

    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'Old.namedCredential',
        mimeType: 'text/xml',
        buffer: Buffer.from(
          '<?xml version="1.0" encoding="UTF-8"?><NamedCredential xmlns="http://soap.sforce.com/2006/04/metadata"><endpoint>http://acme.atlassian.net</endpoint><label>Old</label><principalType>NamedUser</principalType><protocol>Password</protocol><username>ada@example.com</username></NamedCredential>',
        ),
      });
    await page.getByText(/findings? in one file/).waitFor();
    await page.getByText('How to mend it:').first().waitFor();
    await shoot(ada, `${name}-findings`);
    expect(await accessibilityFaults(ada, title)).toEqual([]);
    expect(await sidewaysBy(page)).toBe(0);

    await ada.page.reload();
    const again = ada.app(title);
    await again.getByRole('textbox', { name: 'My Domain' }).waitFor();
    expect(await again.getByRole('textbox', { name: 'My Domain' }).inputValue()).toContain('acme');
  });
});
