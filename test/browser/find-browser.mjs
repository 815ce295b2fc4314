import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const fixedPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * What each context of a test is: a person's ordinary window, though Chromium makes it a private one. There it would deny
 * frames of other sites, and so every page of a Forge app, their storage. The browser heeds only the last list of this
 * kind, so those that Playwright turns off for quiet tests stand here too; storage stays partitioned by site, as it is
 * for people.
 */
const turnedOff = [
  'AlwaysBlock3pcsIncognito',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

const quiet = [
  `--disable-features=${turnedOff.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser the tests run in: a Chromium or Chrome of the system, else the one an npm package ships (Linux x64),
 * else an error that says what to install. Tests are never skipped because a browser is missing.
 */
export async function findBrowser() {
  const installed = onPath() ?? fixedPlaces.find(isExecutable);
  if (installed) return { executablePath: installed, args: quiet };
  return shipped();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * There is no graphics card where this one is used, so it draws by itself. An imitation of a card takes more of the
 * processor for the same picture.
 */
const withoutCard = ['--no-zygote', '--disable-software-rasterizer'];

/**
 * The package's own flags are left out: they put everything in one process and switch web security off, with which frames
 * and policies are no longer what they are in a person's browser.
 */
async function shipped() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return { executablePath: await chromium.executablePath(), args: [...quiet, ...withoutCard] };
  } catch (cause) {
    throw new Error(
      'The browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium) and run them again.',
      { cause },
    );
  }
}
