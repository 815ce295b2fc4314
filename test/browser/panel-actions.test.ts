import { hasFocus } from './keyboard';
import { anAccount, firstCase, secondCase } from './known-records';
import { choose, moreOf } from './row-menu';
import { runningSite } from './running-site';

const pushing = { method: 'POST', path: '/external/api/push/' } as const;

describe('what Evan can do to links on the panel', () => {
  const site = runningSite();
  beforeAll(() => site().connect());

  const openPanel = async (issueKey: string) => {
    const evan = await site().sit({ user: 'evan' });
    const panel = await site().openIssue(evan, issueKey);
    const row = ({ id }: { readonly id: string }) => panel.getByRole('listitem').filter({ hasText: id });
    return { evan, panel, row };
  };
  const held = (issueKey: string) =>
    site()
      .cloud.connector.associationsOf(site().cloud.jira.findIssue(issueKey)?.id ?? '')
      .map(({ soid }) => soid);

  test('pushing one link says what came of it beside that link, and the record has changed', async () => {
    await site().link('SUP-1', [firstCase, secondCase]);
    const { panel, row } = await openPanel('SUP-1');
    await row(firstCase).getByRole('button', { name: 'Push' }).click();
    await row(firstCase).getByText('Pushed to Salesforce').waitFor();
    expect(await panel.getByText('Pushed to Salesforce').count()).toBe(1);
    const { fields } = site().cloud.connector.record(firstCase.id) ?? {};
    expect(JSON.stringify(fields)).toContain(site().cloud.jira.findIssue('SUP-1')?.summary);
  });

  test('pushing all counts each outcome and says at each link why it was not pushed', async () => {
    await site().link('SUP-2', [firstCase, secondCase]);
    await site().link('SUP-2', [anAccount], { viewOnly: true });
    const match = { ...pushing, recordId: secondCase.id };
    site().cloud.connector.faults.add({ kind: 'status', status: 422, message: 'Field is required', match });
    const { panel, row } = await openPanel('SUP-2');
    await panel.getByRole('button', { name: 'Push all' }).click();
    await panel.getByText('1 pushed, 1 refused, 1 skipped (view only)').waitFor();
    expect(await row(firstCase).innerText()).toContain('Pushed just now');
    expect(await row(secondCase).innerText()).toMatch(
      /Not pushed: the Connector refused[^]*Field is required/,
    );
    expect(await row(anAccount).innerText()).toContain('Not pushed: this link is view only');
    expect(site().cloud.connector.pushCount()).toBe(1);
  });

  test('options are changed in place and shown as the Connector holds them', async () => {
    await site().link('SUP-3', [firstCase]);
    const { panel, row } = await openPanel('SUP-3');
    await choose(row(firstCase), 'Options');
    await panel.getByRole('checkbox', { name: 'Auto push' }).check();
    await panel.getByRole('button', { name: 'Save options' }).click();
    await panel.getByText('Options changed').waitFor();
    expect(await row(firstCase).getByText('Auto push', { exact: true }).count()).toBe(1);
    expect(await hasFocus(moreOf(row(firstCase)))).toBe(true);
  });

  test('unlinking asks first, and a second Enter confirms nothing', async () => {
    await site().link('SUP-4', [firstCase, secondCase]);
    const { evan, panel, row } = await openPanel('SUP-4');
    await choose(row(firstCase), 'Unlink');
    const question = panel.getByRole('group', { name: `Unlink Case ${firstCase.id}?` });
    await question.waitFor();
    const before = evan.invocations();
    await evan.page.keyboard.press('Enter');
    await question.getByRole('button', { name: 'Unlink' }).click();
    await row(firstCase).getByText(`Unlinked: Case ${firstCase.id}`).waitFor();
    expect(await panel.getByText('1 linked record').count()).toBe(1);
    expect(await row(firstCase).getByRole('button').allInnerTexts()).toEqual(['Link again', 'Dismiss']);
    expect(evan.invocations() - before).toBe(1);
    expect(held('SUP-4')).toEqual([secondCase.id]);
  });

  test('where the Connector keeps the last link, the panel says so and where it can be removed', async () => {
    await site().link('SUP-5', [firstCase]);
    site().cloud.connector.switches.set({ emptyReplace: 'badRequest400' });
    const { panel, row } = await openPanel('SUP-5');
    await choose(row(firstCase), 'Unlink');
    await panel.getByRole('group').getByRole('button', { name: 'Unlink' }).click();
    await panel.getByText(/Still linked: the last link of an issue stays/).waitFor();
    await panel.getByText(/Unlink it in the Connector’s own section on this issue/).waitFor();
    expect(held('SUP-5')).toEqual([firstCase.id]);
  });

  test('a refusal is quoted as text, whatever markup is in it', async () => {
    const message = 'This field <b>must</b> <img src=x onerror=alert(1)> be filled';
    await site().link('SUP-6', [firstCase]);
    site().cloud.connector.faults.add({ kind: 'status', status: 422, message, match: pushing });
    const { panel, row } = await openPanel('SUP-6');
    await row(firstCase).getByRole('button', { name: 'Push' }).click();
    const quote = row(firstCase).getByRole('blockquote');
    await quote.waitFor();
    expect(await quote.innerText()).toMatch(/^This field must\s+be filled$/);
    expect(await panel.locator('b, img').count()).toBe(0);
  });

  test('a push whose answer got lost is neither called done nor failed, and the next step is named', async () => {
    await site().link('SUP-7', [firstCase]);
    site().cloud.connector.faults.add({ kind: 'reset', when: 'after', match: pushing });
    const { row } = await openPanel('SUP-7');
    await row(firstCase).getByRole('button', { name: 'Push' }).click();
    await row(firstCase).getByText('Push sent, but its result is unknown').waitFor();
    await row(firstCase)
      .getByText(/Look at the record in Salesforce/)
      .waitFor();
    expect(await row(firstCase).innerText()).toContain('Push result unknown just now');
    expect(site().cloud.connector.pushCount()).toBe(1);
  });
});
