import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { anAccount, firstCase, secondCase } from './known-records';
import { runningSite, type RunningSite } from './running-site';
import type { Scene } from './scene';
import { notConnected, scenes, severalConnections, tokenRemoved } from './scenes';
import { transitionsOver } from './transitions-over';
import { accessibilityFaults, type Visit } from './visit';

const root = path.resolve(__dirname, '../..');
const shots = path.join(root, 'build/screenshots');
const picture = path.join(root, 'docs/panel.png');

/**
 * Every scene is looked at large and light, then, without a reload, as small and dark as it gets. A picture is kept of what fails; of
 * everything with SCREENSHOTS=1.
 */
describe('every view at 1280 px in light and at 320 px in dark', () => {
  const site = runningSite();
  beforeAll(() => mkdir(shots, { recursive: true }));

  test('not-connected', () => lookAt(notConnected));

  describe('connected', () => {
    beforeAll(() => site().connect());
    beforeEach(async () => {
      await site().link('SUP-8', [firstCase, secondCase], { autoPush: true });
      await site().link('SUP-8', [anAccount], { viewOnly: true });
    });
    test.each(scenes)('$name', lookAt);

    test('the picture in the README can be taken, and is small enough to be in a repository', async () => {
      const evan = await site().sit({ user: 'evan' });
      await setTheScene(site(), evan);
      const panel = await site().openIssue(evan, 'SUP-8');
      await panel.getByRole('button', { name: 'Push all' }).waitFor();
      const taken = path.join(shots, 'readme-picture.png');
      await evan.page.locator('article').screenshot({ path: taken, animations: 'disabled' });
      if (process.env['UPDATE_PICTURES'] === '1') await copyFile(taken, picture);
      expect((await stat(picture)).size).toBeLessThan(150_000);
    });

    test('settings-removed', () => lookAt(tokenRemoved));
  });

  test('settings-several', () => lookAt(severalConnections));

  async function lookAt(scene: Scene): Promise<void> {
    const person = await site().sit({ user: scene.user });
    await setTheScene(site(), person);
    await scene.play(site(), person);
    await expectGoodLooks(person, scene, '1280-light');
    await person.page.setViewportSize({ width: 320, height: 900 });
    // A dialog lies over the switch, so it is not clicked with the mouse.
    await person.page.getByRole('switch', { name: 'Dark' }).dispatchEvent('click');
    await person.app(scene.module).locator('html[data-color-mode=dark]').waitFor();
    await expectGoodLooks(person, scene, '320-dark');
  }
});

async function setTheScene({ cloud }: RunningSite, { page, context }: Visit): Promise<void> {
  await context.addCookies([{ name: 'cloud-color', value: 'light', url: cloud.url }]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function expectGoodLooks(person: Visit, scene: Scene, look: string): Promise<void> {
  const { page } = person;
  const html = person.app(scene.module).locator('html');
  await html.evaluate(transitionsOver);
  await showAll(page);
  const shoot = () =>
    page.screenshot({ path: path.join(shots, `${scene.name}-${look}.png`), animations: 'disabled' });
  if (process.env['SCREENSHOTS'] === '1') await shoot();
  try {
    const [wide, room] = await html.evaluate(
      ({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth] as const,
    );
    expect(wide).toBeLessThanOrEqual(room);
    expect(await accessibilityFaults(person, scene.module)).toEqual([]);
  } catch (fault) {
    await shoot();
    throw fault;
  }
}

/** Frames are only painted where the window shows them, so the window is made as high as the page. */
async function showAll(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize()?.width ?? 1280;
  await page.setViewportSize({ width, height });
}
