import path from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningSite } from './running-site';
import type { Scene } from './scene';
import { transitionsOver } from './transitions-over';
import { accessibilityFaults, type Visit } from './visit';

/** Where pictures are put. */
export const shots = path.resolve(__dirname, '../../build/screenshots');

/**
 * A scene is looked at large and light, then, without a reload, as small and dark as it gets. A picture is kept of what fails; of
 * everything with SCREENSHOTS=1.
 */
export async function lookAt(site: RunningSite, scene: Scene): Promise<void> {
  const person = await site.sit({ user: scene.user });
  await largeAndLight(site, person);
  await scene.play(site, person);
  await expectGoodLooks(person, scene, '1280-light');
  await person.page.setViewportSize({ width: 320, height: 900 });
  // A dialog lies over the switch, so it is not clicked with the mouse.
  await person.page.getByRole('switch', { name: 'Dark' }).dispatchEvent('click');
  await person.app(scene.module).locator('html[data-color-mode=dark]').waitFor();
  await expectGoodLooks(person, scene, '320-dark');
}

/** A person's page as every scene begins. */
export async function largeAndLight({ cloud }: RunningSite, { page, context }: Visit): Promise<void> {
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
