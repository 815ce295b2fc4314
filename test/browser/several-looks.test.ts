import { mkdir } from 'node:fs/promises';
import { lookAt, shots } from './look-at';
import { runningSite } from './running-site';
import { severalScenes } from './several-scenes';

describe('a site with several connections at 1280 px in light and at 320 px in dark', () => {
  const site = runningSite();
  beforeAll(() => mkdir(shots, { recursive: true }));
  test.each(severalScenes)('$name', (scene) => lookAt(site(), scene));
});
