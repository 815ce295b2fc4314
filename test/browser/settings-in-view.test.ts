import type { FrameLocator, Locator } from 'playwright-core';
import { until } from '../until';
import { runningSite } from './running-site';

const lifespan = { lifespanMinutes: 90 * 24 * 60 };

describe('the settings on a screen of 1280 x 800', () => {
  const site = runningSite();

  const openSettings = async () => {
    const ada = await site().sit({ user: 'ada' });
    await ada.page.goto(`${site().cloud.url}/admin/apps/salesforce-admin`);
    const settings = ada.app('Salesforce');
    await settings.getByRole('button', { name: 'Test connection' }).waitFor();
    return { ada, settings };
  };

  test.each([
    ['a click on Save', (settings: FrameLocator) => settings.getByRole('button', { name: 'Save' }).click()],
    ['Enter in a field', (settings: FrameLocator) => addressOf(settings).press('Enter')],
  ])('what comes of %s is in view on a screen of 1280 x 800, and has the focus', async (_what, save) => {
    await site().connect();
    const { ada, settings } = await openSettings();
    await ada.page.setViewportSize({ width: 1280, height: 800 });
    await addressOf(settings).fill('other.my.salesforce.com');
    await save(settings);
    const result = settings.getByText('Saved. The connection works');
    await result.waitFor();
    expect(isInView(await result.boundingBox())).toBe(true);
    expect(await settings.locator(':focus').innerText()).toContain('Saved. The connection works');
  });

  test('where the test stopped, and the way out, are in view on a screen of 1280 x 800', async () => {
    await site().connect();
    const { ada, settings } = await openSettings();
    await ada.page.setViewportSize({ width: 1280, height: 800 });
    await settings.getByRole('button', { name: 'Replace token' }).click();
    const token = site().cloud.connector.mintToken({ region: 'eu', ...lifespan });
    await settings.getByLabel('API access token').fill(token);
    await settings.getByRole('button', { name: 'Test connection' }).click();
    const tryOther = settings.getByRole('button', { name: 'Try the other region' });
    await tryOther.waitFor();
    await until(async () => isInView(await tryOther.boundingBox()), Boolean);
    await tryOther.click();
    const useOther = settings.getByRole('button', { name: 'Use EU and test again' });
    await useOther.waitFor();
    for (const part of [settings.getByText('This token belongs to the region EU'), useOther]) {
      await until(async () => isInView(await part.boundingBox()), Boolean);
    }
  });
});

function isInView(box: { readonly y: number; readonly height: number } | null): boolean {
  return box !== null && box.y > 0 && box.y + box.height < 800;
}

function addressOf(settings: FrameLocator): Locator {
  return settings.getByRole('textbox', { name: 'Salesforce address' });
}
