import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runningSite } from './running-site';
import { openSetUp } from './set-up-page';
import type { Visit } from './visit';

/** Files that come from a disk, by the ways people bring them: the checker's worker reads them while the page stays alive. */
describe('files for the check', () => {
  const site = runningSite();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'set-up-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
  const old = `<?xml version="1.0" encoding="UTF-8"?><NamedCredential ${namespace}><endpoint>http://acme.atlassian.net</endpoint><label>Old</label><principalType>NamedUser</principalType><protocol>Password</protocol><username>ada@example.com</username></NamedCredential>`;
  const permissions = Array.from(
    { length: 400 },
    (_, n) =>
      `<fieldPermissions><editable>true</editable><field>Case.F${String(n)}__c</field><readable>true</readable></fieldPermissions>`,
  ).join('');
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  };

  /** Drops files or folders of this machine as a person does from their desktop: the browser makes the entries. */
  const drop = async ({ page, context }: Visit, dropped: string): Promise<void> => {
    const zone = page
      .frameLocator('iframe')
      .getByRole('group', { name: 'Drop files, folders or a zip here' });
    await zone.scrollIntoViewIfNeeded();
    const box = await zone.boundingBox();
    if (box === null) throw new Error('there is nowhere to drop');
    const session = await context.newCDPSession(page);
    const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + 12) };
    const data = { items: [], files: [dropped], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    await session.detach();
  };

  test('a dropped folder is read with all that is in it, and its paths are told', async () => {
    await write('dropped/force-app/namedCredentials/Old.namedCredential-meta.xml', old);
    await write('dropped/force-app/classes/Some.cls', 'public class Some {}');
    const ada = await site().sit({ user: 'ada' });
    const page = await openSetUp(site(), ada);
    await drop(ada, path.join(folder, 'dropped'));
    await page.getByText(/findings? in 2 files/).waitFor();
    const told = 'dropped/force-app/namedCredentials/Old.namedCredential-meta.xml';
    await page.getByText(told, { exact: true }).first().waitFor();
  });

  test('a folder that is chosen by its button is read the same way', async () => {
    await write('chosen/namedCredentials/Old.namedCredential-meta.xml', old);
    const ada = await site().sit({ user: 'ada' });
    const page = await openSetUp(site(), ada);
    const chooser = ada.page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await (await chooser).setFiles(path.join(folder, 'chosen'));
    await page.getByText(/findings? in one file/).waitFor();
    await page.getByText('chosen/namedCredentials/Old.namedCredential-meta.xml').first().waitFor();
  });

  test('a zip of 100 MB is refused with a sentence, and the page stays alive', async () => {
    const large = path.join(folder, 'large.zip');
    const file = await open(large, 'w');
    await file.write('PK\u0003\u0004');
    await file.truncate(100 * 1024 * 1024);
    await file.close();
    const ada = await site().sit({ user: 'ada' });
    const page = await openSetUp(site(), ada);
    await page.getByRole('checkbox', { name: 'This app reads Salesforce' }).setChecked(true);
    await page.getByRole('textbox', { name: 'My Domain' }).fill('acme.my.salesforce.com');
    await drop(ada, large);
    await page.getByText('Nothing was checked').waitFor();
    await page.getByText(/large\.zip/).waitFor();
    await page.getByRole('textbox', { name: 'Contact e-mail' }).fill('ada@example.com');
    expect(await page.getByRole('textbox', { name: 'My Domain' }).inputValue()).toBe(
      'acme.my.salesforce.com',
    );
  });

  test('a check of a large project is stopped in the middle, says so, and begins anew', async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><PermissionSet ${namespace}>${permissions}<label>P</label></PermissionSet>`;
    await Promise.all(
      Array.from({ length: 4_000 }, (_, n) =>
        write(`project/permissionsets/P${String(n)}.permissionset`, text),
      ),
    );
    const ada = await site().sit({ user: 'ada' });
    const page = await openSetUp(site(), ada);
    await drop(ada, path.join(folder, 'project'));
    await page.getByText(/^[\d,]+ of 4,000 files read$/).waitFor();
    await page.getByRole('button', { name: 'Stop the check' }).click();
    await page.getByText('Stopped', { exact: true }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await write('after/namedCredentials/Old.namedCredential', old);
    await drop(ada, path.join(folder, 'after'));
    await page.getByText(/findings? in one file/).waitFor();
    expect(await page.getByText('Stopped', { exact: true }).count()).toBe(0);
  });
});
