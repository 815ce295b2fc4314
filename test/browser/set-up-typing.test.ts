import type { Frame, FrameLocator } from 'playwright-core';
import { tabTo } from './keyboard';
import { runningSite } from './running-site';
import { openSetUp, setUpTitle } from './set-up-page';
import { transitionsOver } from './transitions-over';
import type { Visit } from './visit';

/** What somebody types and how: by keyboard alone, and into a browser that has no room left. */
describe('typing the set-up', () => {
  const site = runningSite();
  beforeAll(() => site().connect());

  const frameOf = async ({ page }: Visit): Promise<Frame> => {
    const frame = await (await page.waitForSelector(`iframe[title="${setUpTitle}"]`)).contentFrame();
    if (frame === null) throw new Error('the page is not in a frame');
    return frame;
  };
  const field = (page: FrameLocator, name: string) => page.getByRole('textbox', { name });

  test('the whole page by keyboard alone: every control is met once, in order, with its focus seen', async () => {
    const ada = await site().sit({ user: 'ada' });
    const page = await openSetUp(site(), ada);
    await page.getByText('The guide, row by row').waitFor();
    const frame = await frameOf(ada);
    await page.getByRole('checkbox', { name: 'This app reads Salesforce' }).focus();
    await ada.page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'Salesforce calls Jira', exact: true }).setChecked(true);
    await field(page, 'Consumer key').waitFor();

    // From the first control to the last: whoever tabs leaves the page's frame in the end.
    const met: string[] = [];
    const unseen: string[] = [];
    await page.getByRole('checkbox', { name: 'This app reads Salesforce' }).focus();
    for (;;) {
      const control = (await frame.evaluateHandle(focusedControl)).asElement();
      if (control === null) break;
      met.push(await control.evaluate(nameOf));
      await frame.evaluate(transitionsOver);
      const focused = await control.evaluate(looksOf);
      // A date has a stop for each of its numbers, and one for its calendar.
      let tabs = 0;
      do {
        if (tabs > 5) throw new Error(`a trap: ${met.at(-1) ?? ''}`);
        await ada.page.keyboard.press('Tab');
        tabs += 1;
      } while (await control.evaluate((each) => each === document.activeElement && document.hasFocus()));
      await frame.evaluate(transitionsOver);
      if ((await control.evaluate(looksOf)) === focused) unseen.push(met.at(-1) ?? '');
    }
    expect(unseen).toEqual([]);
    const wanted: string[] = [];
    const controls = await (await frame.evaluateHandle(controlsInOrder)).getProperties();
    for (const control of controls.values()) {
      const element = control.asElement();
      if (element !== null) wanted.push(await element.evaluate(nameOf));
    }
    expect(met).toEqual(wanted);
  });

  test('by keyboard alone: answers, and a bundle', async () => {
    const ada = await site().sit({ user: 'ada' });
    const { keyboard } = ada.page;
    const page = await openSetUp(site(), ada);
    await (await frameOf(ada)).evaluate(() => localStorage.clear());
    await ada.page.reload();
    const need = page.getByRole('checkbox', { name: 'Salesforce calls Jira', exact: true });
    await need.waitFor();
    await page.getByRole('checkbox', { name: 'This app reads Salesforce' }).focus();
    await tabTo(ada.page, need);
    await keyboard.press('Space');
    for (const [name, text] of [
      ['My Domain', 'acme.my.salesforce.com'],
      ['Address of the Jira site', 'http://acme.atlassian.net'],
      ['E-mail address of the Jira account', 'bot@acme.example'],
    ] as const) {
      await tabTo(ada.page, field(page, name));
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
    }
    await keyboard.press('Enter');
    await page.getByText('An address begins with https://.').waitFor();
    await field(page, 'Address of the Jira site').and(page.locator(':focus')).waitFor();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('https://acme.atlassian.net');
    await keyboard.press('Enter');
    await page.getByText('The answers fit together and are kept').waitFor();
    await tabTo(ada.page, page.getByRole('button', { name: 'Download the bundle' }));
    const download = ada.page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('Jira_Link-set-up.zip');
  });

  test('in a browser without room the page says so, and nothing that stands on it is lost', async () => {
    const ada = await site().sit({ user: 'ada' });
    const page = await openSetUp(site(), ada);
    const frame = await frameOf(ada);
    await frame.evaluate(fillStorage);
    try {
      await page.getByRole('checkbox', { name: 'Salesforce calls Jira', exact: true }).setChecked(true);
      await field(page, 'My Domain').fill(`${'a'.repeat(40)}.my.salesforce.com`);
      await page.getByText('This browser does not remember what was changed').waitFor();
      await field(page, 'E-mail address of the Jira account').fill('bot@acme.example');
      expect(await field(page, 'My Domain').inputValue()).toBe(`${'a'.repeat(40)}.my.salesforce.com`);
      await field(page, 'Address of the Jira site').fill('https://acme.atlassian.net');
      await page.getByRole('button', { name: 'Check and keep the answers' }).click();
      await page.getByText('The answers fit together and are kept').waitFor();
    } finally {
      await frame.evaluate(() => localStorage.clear());
    }
    await ada.page.reload();
    await field(page, 'E-mail address of the Jira account').waitFor();
    expect(await field(page, 'E-mail address of the Jira account').inputValue()).toBe('bot@acme.example');
  });
});

/** Fills the storage of the page's origin to its last byte. */
function fillStorage(): void {
  for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
    for (let n = 0; n < 8; n += 1) {
      try {
        localStorage.setItem(`filler-${String(size)}-${String(n)}`, 'x'.repeat(size));
      } catch {
        break;
      }
    }
  }
}

/** The control that has the focus; null where the focus is not in the page. */
function focusedControl(): Element | null {
  const { activeElement: at, body } = document;
  return at === body || !document.hasFocus() ? null : at;
}

/** Every control that Tab should meet, in the order of the document: of radios that belong together the chosen one. */
function controlsInOrder(): Element[] {
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  return [...all]
    .filter((each) => each.checkVisibility() && !each.matches(':disabled'))
    .filter((each) => !each.matches('input[type=radio]:not(:checked)'));
}

function nameOf(control: Element): string {
  return `${control.tagName} ${control.id} ${control.getAttribute('aria-label') ?? control.textContent.slice(0, 40)}`;
}

/** How a control and what is drawn around it look. */
function looksOf(control: Element): string {
  const drawn = [control, control.parentElement, control.nextElementSibling, control.closest('label')];
  return drawn
    .flatMap((each) => {
      if (each === null) return [];
      const { outline, boxShadow, borderColor, backgroundColor, stroke } = getComputedStyle(each);
      return [outline, boxShadow, borderColor, backgroundColor, stroke];
    })
    .join('|');
}
