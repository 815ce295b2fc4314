import path from 'node:path';
import type { CDPSession, FrameLocator, Locator } from 'playwright-core';
import { aGate } from '../static/gate';
import { until } from '../until';
import { firstCase } from './known-records';
import { runningSite } from './running-site';
import { casesByNumber, openOrg } from './salesforce-access';
import { accessibilityFaults, type Visit } from './visit';

const shots = path.resolve(__dirname, '../../build/screenshots');
const aSubject = 'Invoice shows the wrong purchase order';
const longest = 'A subject as long as Salesforce lets it be. '.repeat(6).slice(0, 255);
const aPlant = '🚨 Pump 𝟜 stops, 𠮷野 plant';

describe('finding records in Salesforce', () => {
  const site = runningSite();
  beforeAll(async () => {
    await site().connect();
    await openOrg(site(), casesByNumber);
  });
  beforeEach(() => {
    site().cloud.salesforce.changeOrg({ apiEnabled: true });
  });

  test.each([
    { width: 1280, dark: false, issue: 'SUP-1' },
    { width: 320, dark: true, issue: 'SUP-2' },
  ])(
    'by name at $width px: what is typed before the field comes stays, Enter picks, and Enter links',
    async ({ issue, ...look }) => {
      const evan = await site().sit({ user: 'evan', ...look });
      const { page } = evan;
      const panel = await typingMeanwhile(evan, 'wrong invoice', async () => {
        const opened = await site().openIssue(evan, issue);
        await pasteIn(opened).click();
        return opened;
      });
      await foundIn(panel).filter({ hasText: aSubject }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await markedIn(panel).waitFor();
      await looksGood(evan, panel, `find-list-${String(look.width)}`);
      const number = await markedIn(panel).locator('strong').innerText();
      await page.keyboard.press('Enter');
      const named = namedIn(panel).filter({ hasText: `${number} – ${aSubject}` });
      await named.filter({ hasText: 'in example.my.salesforce.com' }).waitFor();
      expect(written()).toBe(0);
      await looksGood(evan, panel, `find-named-${String(look.width)}`);
      await pressUntilWritten(evan, 'Enter');
      await panel.getByText('1 record linked').waitFor();
      expect(pushed()).toBe(0);
    },
  );

  test('by number in the dialog: what is typed before the field comes stays, Ctrl+Enter links and pushes', async () => {
    const evan = await site().sit({ user: 'evan' });
    const { page } = evan;
    await site().openIssue(evan, 'SUP-5');
    const dialog = await typingMeanwhile(evan, '00001038', async () => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Link to Salesforce' }).click();
      return evan.app('Link to Salesforce');
    });
    await foundIn(dialog).first().waitFor();
    await page.keyboard.press('Escape');
    await foundIn(dialog).first().waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await markedIn(dialog).waitFor();
    expect(await accessibilityFaults(evan, 'Link to Salesforce')).toEqual([]);
    await shoot(evan, 'find-dialog');
    await page.keyboard.press('Control+Enter');
    await namedIn(dialog).filter({ hasText: '00001038' }).waitFor();
    expect(written()).toBe(0);
    await pressUntilWritten(evan, 'Control+Enter');
    await dialog.getByText('1 record linked').waitFor();
    expect(pushed()).toBe(1);
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  test('in Japanese: the Enter that ends composing neither picks nor links, and what was composed is found', async () => {
    const evan = await site().sit({ user: 'evan' });
    const { page, context } = evan;
    const panel = await site().openIssue(evan, 'SUP-6');
    const field = fieldIn(panel);
    await field.click();
    const keyboard = await context.newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'よしの', selectionStart: 3, selectionEnd: 3 });
    await until(
      () => field.inputValue(),
      (value) => value === 'よしの',
    );
    await composedEnter(keyboard, '𠮷野');
    await foundIn(panel).filter({ hasText: aPlant }).waitFor();
    expect(await field.inputValue()).toBe('𠮷野');
    await page.keyboard.press('ArrowDown');
    await markedIn(panel).waitFor();
    await composedEnter(keyboard);
    expect(await namedIn(panel).count()).toBe(0);
    await page.keyboard.press('Enter');
    await namedIn(panel).filter({ hasText: aPlant }).waitFor();
    // Meanwhile the pick has stood there for longer than a press that bounced takes.
    expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
    await composedEnter(keyboard);
    // While something is sent, nothing can be removed.
    await namedIn(panel)
      .getByRole('button', { name: /^Remove/ })
      .click();
    await namedIn(panel).waitFor({ state: 'hidden' });
    expect(written()).toBe(0);
    await keyboard.detach();
  });

  test('the longest subject takes two lines in the list, and is whole in its name', async () => {
    const evan = await site().sit({ user: 'evan', width: 320, dark: true });
    const panel = await site().openIssue(evan, 'SUP-3');
    await fieldIn(panel).fill('subject as long');
    const about = foundIn(panel).first().getByTitle(longest);
    await about.waitFor();
    const { height, lineHeight } = await about.evaluate((element) => ({
      height: element.clientHeight,
      lineHeight: Number.parseFloat(getComputedStyle(element).lineHeight),
    }));
    expect(height / lineHeight).toBeCloseTo(2, 0);
    expect(
      await foundIn(panel)
        .and(panel.getByRole('option', { name: longest }))
        .count(),
    ).toBe(1);
    await looksGood(evan, panel, 'find-longest-320');
  });

  test('an org that gives no answer says so, and pasting goes on', async () => {
    const evan = await site().sit({ user: 'evan' });
    site().cloud.salesforce.changeOrg({ apiEnabled: false });
    const panel = await site().openIssue(evan, 'SUP-7');
    const field = fieldIn(panel);
    await field.fill('invoice');
    await panel.getByText(/^Nothing was searched\./).waitFor();
    await looksGood(evan, panel, 'find-trouble-1280');
    await field.fill(firstCase.id);
    await panel.getByText(`Case ${firstCase.id}`).waitFor();
    await looksGood(evan, panel, 'find-pasted-1280');
    await panel.getByRole('button', { name: 'Link', exact: true }).click();
    await panel.getByText('1 record linked').waitFor();
  });

  const pasteIn = (frame: FrameLocator): Locator =>
    frame.getByRole('textbox', { name: 'Record address or ID' });
  const fieldIn = (frame: FrameLocator): Locator => frame.getByRole('combobox', { name: 'Find or paste' });
  const foundIn = (frame: FrameLocator): Locator =>
    frame.getByRole('listbox', { name: 'Records found' }).getByRole('option');
  const markedIn = (frame: FrameLocator): Locator =>
    foundIn(frame).and(frame.locator('[aria-selected=true]'));
  const namedIn = (frame: FrameLocator): Locator =>
    frame.getByRole('list', { name: 'To be linked' }).getByRole('listitem');
  const calls = () => site().cloud.connector.calls();
  const written = (): number => calls().filter(({ method }) => method !== 'GET').length;
  const pushed = (): number => calls().filter(({ path: at }) => at.includes('/push/')).length;

  /** Types the text while the field that finds comes to stand where addresses are pasted: half of it before. */
  async function typingMeanwhile(
    { page }: Visit,
    text: string,
    open: () => Promise<FrameLocator>,
  ): Promise<FrameLocator> {
    const gate = aGate();
    await page.route('**/find-records-*.js', async (route) => {
      await gate.opened;
      await route.continue();
    });
    const frame = await open();
    await pasteIn(frame).and(frame.locator(':focus')).waitFor();
    const half = text.length / 2;
    await page.keyboard.type(text.slice(0, half));
    expect(await fieldIn(frame).count()).toBe(0);
    gate.open();
    await page.keyboard.type(text.slice(half));
    await fieldIn(frame).and(frame.locator(':focus')).waitFor();
    expect(await fieldIn(frame).inputValue()).toBe(text);
    return frame;
  }

  /** Enter as an input method sends it: under a code of its own, with what was composed, if it still composes. */
  async function composedEnter(keyboard: CDPSession, composed = ''): Promise<void> {
    const enter = { key: 'Enter', code: 'Enter' };
    await keyboard.send('Input.dispatchKeyEvent', {
      ...enter,
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
    });
    if (composed !== '') await keyboard.send('Input.insertText', { text: composed });
    await keyboard.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp', windowsVirtualKeyCode: 13 });
  }

  /** A press that follows the pick at once is one that bounced, so it is repeated until it counts. */
  async function pressUntilWritten({ page }: Visit, key: string): Promise<void> {
    await until(
      async () => {
        if (written() === 0) await page.keyboard.press(key);
        return written();
      },
      (count) => count > 0,
    );
  }

  async function looksGood(person: Visit, panel: FrameLocator, name: string): Promise<void> {
    await shoot(person, name);
    const html = panel.locator('html');
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await accessibilityFaults(person, 'Salesforce')).toEqual([]);
  }

  async function shoot({ page }: Visit, name: string): Promise<void> {
    if (process.env['SCREENSHOTS'] !== '1') return;
    await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled', fullPage: true });
  }
});
