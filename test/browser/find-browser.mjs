import { execFileSync } from 'node:child_process';
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
 * The browser the tests run in: the Chromium that an npm package ships (Linux x64), so that the lock file says which one,
 * else a Chromium or Chrome of the system, else an error that says what to install. `BROWSER` names another. Tests are
 * never skipped because a browser is missing.
 */
export async function findBrowser() {
  const named = process.env.BROWSER;
  if (named) return { executablePath: named, args: quiet };
  const found = (await shipped()) ?? installed();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium) and run them again.',
  );
}

function installed() {
  const executablePath = onPath() ?? fixedPlaces.find(isExecutable);
  return executablePath === undefined ? undefined : { executablePath, args: quiet };
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
    const executablePath = await chromium.executablePath();
    execFileSync(executablePath, ['--no-sandbox', '--version'], { stdio: 'ignore' });
    return { executablePath, args: [...quiet, ...withoutCard] };
  } catch {
    // Another system than it is made for, or one without the libraries that it needs.
    return undefined;
  }
}
