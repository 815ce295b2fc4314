import type { Locator } from 'playwright-core';
import { until } from '../until';
import { hasFocus } from './keyboard';
import { anAccount, firstCase, secondCase } from './known-records';
import { choose, moreOf } from './row-menu';
import { runningSite } from './running-site';
import type { Visit } from './visit';

const pushing = { method: 'POST', path: '/external/api/push/' } as const;

describe('links that others change while the panel is open', () => {
  const site = runningSite();
  beforeAll(() => site().connect());

  const openThree = async (issueKey: string) => {
    await site().link(issueKey, [firstCase, secondCase, anAccount]);
    const evan = await site().sit({ user: 'evan' });
    const panel = await site().openIssue(evan, issueKey);
    const row = ({ id }: { readonly id: string }) => panel.getByRole('listitem').filter({ hasText: id });
    const order = () =>
      panel.getByRole('listitem').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-record')));
    await panel.getByText('3 linked records').waitFor();
    return { evan, panel, row, order };
  };
  const unlinkedByPaula = (issueKey: string, { id: recordId }: { readonly id: string }) =>
    site().cloud.invoke('paula', 'salesforce-panel', { issueKey }, 'unlinkRecord', { recordId, seen: [] });
  const names = [firstCase, secondCase, anAccount].map(({ object, id }) => `${object} ${id}`);

  test('a push on a link that is gone is told in its place; further clicks at that point push nothing else', async () => {
    const { evan, row, order } = await openThree('SUP-1');
    await unlinkedByPaula('SUP-1', secondCase);
    const at = await middleOf(row(secondCase).getByRole('button', { name: 'Push' }));
    await clickAt(evan, at);
    await row(secondCase)
      .getByText(/No longer linked: .* was unlinked elsewhere meanwhile/)
      .waitFor();
    await row(secondCase)
      .getByText(/It was not pushed/)
      .waitFor();
    expect(await order()).toEqual(names);
    await clickAt(evan, at);
    await clickAt(evan, at);
    expect(site().cloud.connector.pushCount()).toBe(0);
    expect(await row(secondCase).getByRole('button').allInnerTexts()).toEqual(['Link again', 'Dismiss']);
  });

  test('a message that goes when the next action begins draws no other link under the pointer', async () => {
    const { evan, panel, row } = await openThree('SUP-6');
    await row(firstCase).getByRole('button', { name: 'Push' }).click();
    await row(firstCase).getByText('Pushed to Salesforce').waitFor();
    await unlinkedByPaula('SUP-6', secondCase);
    const at = await middleOf(row(secondCase).getByRole('button', { name: 'Push' }));
    const before = await row(secondCase).boundingBox();
    await clickAt(evan, at);
    await row(secondCase)
      .getByText(/No longer linked/)
      .waitFor();
    expect(await panel.getByText('Pushed to Salesforce').count()).toBe(0);
    expect((await row(secondCase).boundingBox())?.y).toBe(before?.y);
    await evan.page.mouse.move(5, 5);
    await until(async () => ((await row(secondCase).boundingBox())?.y ?? 0) < (before?.y ?? 0), Boolean);
  });

  test('a double click on Dismiss presses nothing of the link that comes to its place', async () => {
    const { evan, panel, row, order } = await openThree('SUP-2');
    await unlinkedByPaula('SUP-2', firstCase);
    await row(firstCase).getByRole('button', { name: 'Push' }).click();
    await row(firstCase).getByRole('button', { name: 'Dismiss' }).dblclick();
    expect(await order()).toEqual(names.slice(1));
    await panel.getByText('2 linked records').waitFor();
    expect(site().cloud.connector.pushCount()).toBe(0);
    expect(evan.trouble()).toEqual([]);
  });

  test('a pointer at rest presses nothing of a link that moved under it', async () => {
    const { evan, panel, row } = await openThree('SUP-3');
    const at = await middleOf(row(secondCase).getByRole('button', { name: 'Push' }));
    await evan.page.mouse.move(at.x, at.y);
    // The first row grows by so much that its own button comes under the pointer.
    const by = at.y - (await middleOf(row(firstCase).getByRole('button', { name: 'Push' }))).y;
    await panel.locator('ul.links').evaluate((list, room) => {
      list.style.paddingTop = `${String(room)}px`;
    }, by);
    await evan.page.mouse.down();
    await evan.page.mouse.up();
    expect(await row(firstCase).getByText('Pushed to Salesforce').count()).toBe(0);
    await evan.page.mouse.down();
    await evan.page.mouse.up();
    await row(firstCase).getByText('Pushed to Salesforce').waitFor();
  });

  test('the keyboard keeps its place through push, options, unlink, dismiss and linking', async () => {
    const { evan, panel, row } = await openThree('SUP-4');
    const { keyboard } = evan.page;
    const place = () =>
      panel.locator('body').evaluate((body) => {
        const { activeElement } = body.ownerDocument;
        return activeElement === body || activeElement === null ? 'body' : activeElement.tagName;
      });
    await row(firstCase).getByRole('button', { name: 'Push' }).focus();
    await keyboard.press('Enter');
    await row(firstCase).getByText('Pushed to Salesforce').waitFor();
    expect(await hasFocus(row(firstCase).getByRole('button', { name: 'Push' }))).toBe(true);

    await choose(row(firstCase), 'Options');
    await panel.getByRole('checkbox', { name: 'View only' }).and(panel.locator(':focus')).waitFor();
    await keyboard.press('Escape');
    expect(await hasFocus(moreOf(row(firstCase)))).toBe(true);

    await choose(row(firstCase), 'Unlink');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await row(firstCase)
      .getByText(/^Unlinked/)
      .waitFor();
    expect(await hasFocus(row(firstCase))).toBe(true);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await hasFocus(row(firstCase).getByRole('button', { name: 'Dismiss' }))).toBe(true);
    await keyboard.press('Enter');
    expect(await place()).toBe('H2');

    await panel.getByRole('button', { name: 'Link to Salesforce' }).focus();
    await keyboard.press('Enter');
    await panel.getByRole('textbox', { name: 'Record address or ID' }).and(panel.locator(':focus')).waitFor();
    await keyboard.type(firstCase.id);
    await keyboard.press('Escape');
    expect(await hasFocus(panel.getByRole('button', { name: 'Link to Salesforce' }))).toBe(true);
    expect(await panel.getByRole('textbox', { name: 'Record address or ID' }).count()).toBe(0);
    expect(await panel.locator('textarea').isVisible()).toBe(false);
    await keyboard.press('Enter');
    expect(await panel.getByRole('textbox', { name: 'Record address or ID' }).inputValue()).toBe(
      firstCase.id,
    );
    await panel.getByRole('combobox', { name: 'Object type' }).focus();
    await keyboard.press('Enter');
    await panel.getByText('1 record linked').waitFor();
    expect(await hasFocus(panel.getByRole('button', { name: 'Link to Salesforce' }))).toBe(true);
  });

  test('a push that hangs says for whom it waits and until when', async () => {
    const { row } = await openThree('SUP-5');
    site().cloud.connector.faults.add({ kind: 'slow', delayMs: 4_000, match: pushing });
    await row(firstCase).getByRole('button', { name: 'Push' }).click();
    await row(firstCase)
      .getByText(/^Waiting for the Connector to answer, \d s; it gets up to 25 s$/)
      .waitFor();
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(button: Locator): Promise<Point> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('the button is not drawn');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function clickAt({ page }: Visit, { x, y }: Point): Promise<void> {
  return page.mouse.click(x, y);
}
