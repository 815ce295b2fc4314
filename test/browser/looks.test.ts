import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { anAccount, firstCase, secondCase } from './known-records';
import { largeAndLight, lookAt, shots } from './look-at';
import { runningSite } from './running-site';
import { notConnected, scenes, severalConnections, tokenRemoved } from './scenes';

const root = path.resolve(__dirname, '../..');
const picture = path.join(root, 'docs/panel.png');

describe('every view at 1280 px in light and at 320 px in dark', () => {
  const site = runningSite();
  beforeAll(() => mkdir(shots, { recursive: true }));

  test('not-connected', () => lookAt(site(), notConnected));

  describe('connected', () => {
    beforeAll(() => site().connect());
    beforeEach(async () => {
      await site().link('SUP-8', [firstCase, secondCase], { autoPush: true });
      await site().link('SUP-8', [anAccount], { viewOnly: true });
    });
    test.each(scenes)('$name', (scene) => lookAt(site(), scene));

    test('the picture in the README can be taken, and is small enough to be in a repository', async () => {
      const evan = await site().sit({ user: 'evan' });
      await largeAndLight(site(), evan);
      const panel = await site().openIssue(evan, 'SUP-8');
      await panel.getByRole('button', { name: 'Push all' }).waitFor();
      const taken = path.join(shots, 'readme-picture.png');
      await evan.page.locator('article').screenshot({ path: taken, animations: 'disabled' });
      if (process.env['UPDATE_PICTURES'] === '1') await copyFile(taken, picture);
      expect((await stat(picture)).size).toBeLessThan(150_000);
    });

    test('settings-removed', () => lookAt(site(), tokenRemoved));
  });

  test('settings-several', () => lookAt(site(), severalConnections));
});
