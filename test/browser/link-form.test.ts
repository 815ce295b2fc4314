import { hasFocus } from './keyboard';
import { anAccount, firstCase, secondCase } from './known-records';
import { runningSite } from './running-site';

const listView = 'https://example.lightning.force.com/lightning/o/Case/list?filterName=Recent';
const withoutTls = `http://example.my.salesforce.com/${secondCase.id}`;
const mistyped = '500Qy00000VvNShIAA';

describe('what the link form says before and after it sends', () => {
  const site = runningSite();
  beforeAll(() => site().connect());

  const openForm = async (issueKey: string) => {
    const evan = await site().sit({ user: 'evan' });
    const panel = await site().openIssue(evan, issueKey);
    await panel.getByRole('button', { name: 'Link to Salesforce' }).click();
    const addresses = panel.getByRole('textbox', { name: 'Record address or ID' });
    await addresses.waitFor();
    return { evan, panel, addresses, link: panel.getByRole('button', { name: 'Link', exact: true }) };
  };
  const held = (issueKey: string) =>
    site()
      .cloud.connector.associationsOf(site().cloud.jira.findIssue(issueKey)?.id ?? '')
      .map(({ soid }) => soid);

  test('every line that cannot be linked is named, and nothing is sent', async () => {
    await site().link('SUP-1', [firstCase]);
    const { evan, panel, addresses, link } = await openForm('SUP-1');
    const before = evan.invocations();
    await addresses.fill([listView, withoutTls, mistyped, firstCase.id].join('\n'));
    for (const verdict of [
      'Line 1: This is a list view; open one record in it and copy that address',
      'Line 2: This address does not start with https://',
      'Line 3: This ID has a typing error: its last three characters do not fit the rest. Copy it again',
      `Line 4: Case ${firstCase.id}: already linked to this issue; it stays as it is`,
    ])
      await panel.getByText(verdict, { exact: true }).waitFor();
    await link.click();
    await panel.getByText('Correct at least one of 3 lines first. Nothing was sent.').waitFor();
    expect(await hasFocus(addresses)).toBe(true);
    expect(evan.invocations() - before).toBe(0);
    expect(held('SUP-1')).toEqual([firstCase.id]);
  });

  test('an ID of another object than the chosen one is named', async () => {
    const { evan, panel, addresses, link } = await openForm('SUP-2');
    const before = evan.invocations();
    await addresses.fill(anAccount.id);
    await panel.getByLabel('Object type').fill('Case');
    await panel.getByText('This is an Account ID, but Case is chosen').waitFor();
    await link.click();
    await panel.getByText('Correct this line first. Nothing was sent.').waitFor();
    expect(evan.invocations() - before).toBe(0);
  });

  test('what can be put right is put right: lost capitals are restored, a repeated record is linked once', async () => {
    const { panel, addresses, link } = await openForm('SUP-3');
    await addresses.fill([secondCase.id.toLowerCase(), secondCase.id].join('\n'));
    await panel.getByText(/upper and lower case were lost on the way and are restored/).waitFor();
    await panel.getByText(`Line 2: ${secondCase.id}: named above already; it is linked once`).waitFor();
    await panel.getByText('1 record ready to link').waitFor();
    await link.click();
    await panel.getByText('1 record linked').waitFor();
    expect(held('SUP-3')).toEqual([secondCase.id]);
  });

  test('a double click links once', async () => {
    const { evan, panel, addresses, link } = await openForm('SUP-4');
    const before = evan.invocations();
    await addresses.fill(firstCase.id);
    await link.dblclick();
    await panel.getByText('1 record linked').waitFor();
    expect(evan.invocations() - before).toBe(1);
    expect(held('SUP-4')).toEqual([firstCase.id]);
  });

  test('where the function answers too late, what was typed stays and a fresh look tells whether it worked', async () => {
    const { evan, panel, addresses, link } = await openForm('SUP-5');
    await evan.page.route('**/invoke', async (route) => {
      await route.fetch();
      await route.fulfill({ json: { error: { name: 'Error', message: 'Lambda timed out' } } });
    });
    await addresses.fill(firstCase.id);
    await link.click();
    await panel.getByText('No clear answer came, so nobody can tell whether it worked').waitFor();
    await panel.getByText('The links shown may be out of date').waitFor();
    expect(await addresses.inputValue()).toBe(firstCase.id);
    await evan.page.unrouteAll();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByText(`Case ${firstCase.id}: already linked to this issue; it stays as it is`).waitFor();
    expect(await panel.getByText('The links shown may be out of date').count()).toBe(0);
  });
});
