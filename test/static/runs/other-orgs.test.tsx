import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCaseId, noon, projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anItem, aRun } from './bulk-builders';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage, openRun } from './open-bulk';
import { savedFiles } from './saved-files';

const home = 'acme.my.salesforce.com';
const sandbox = 'acme--uat.sandbox.my.salesforce.com';

function aKnowingHost(salesforceHost: string | null): BulkHost {
  const host = aBulkHost({ salesforceHost });
  for (const n of [1, 2, 3])
    host.jira.issues.set(`OPS-${String(n)}`, { projectId, projectKey: 'OPS', linked: [] });
  return host;
}

/** Pastes a line per host; an empty one stands for a bare id. */
async function paste(host: BulkHost, ...hosts: readonly string[]) {
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'A pasted list' }));
  await user.click(screen.getByRole('textbox', { name: 'Issues and records' }));
  const lines = hosts.map((name, n) => {
    const id = aCaseId(n);
    return `OPS-${String(n + 1)}\t${name === '' ? id : `https://${name}/${id}`}`;
  });
  await user.paste(lines.join('\n'));
  await screen.findByRole('heading', { name: 'Lines of the list' });
  return user;
}

async function orgsSent(host: BulkHost, user: Awaited<ReturnType<typeof paste>>, lines: number) {
  await user.click(await screen.findByRole('button', { name: `Preview ${String(lines)} ready lines` }));
  return host.questions('previewRun');
}

test('a line of a confirmed other org is sent with its host, the others as before', async () => {
  const host = aKnowingHost(home);
  const user = await paste(host, home, sandbox, '');
  await user.click(await screen.findByRole('checkbox', { name: new RegExp(sandbox) }));
  const [question] = await orgsSent(host, user, 3);
  expect(question).toMatchObject({
    choice: { pairs: [{}, { org: 1 }, {}], hosts: [home, sandbox], confirmedHosts: [sandbox] },
  });
  expect(JSON.stringify(question).match(/"org"/g)).toHaveLength(1);
});

test('where no address is saved, every pasted one goes with its line', async () => {
  const host = aKnowingHost(null);
  const user = await paste(host, home, '', home);
  const [question] = await orgsSent(host, user, 3);
  expect(question).toMatchObject({ choice: { pairs: [{ org: 0 }, {}, { org: 0 }], hosts: [home] } });
});

test('an item of another org shows the way there, and files name the org', async () => {
  const items = [anItem(0, { state: 'pushed', host: sandbox, at: noon }), anItem(1, { state: 'pushed' })];
  const files = savedFiles();
  await openRun(aRun({ phase: 'done', push: 2, by: { pushed: 2 } }), (host) => (host.items = items));
  await waitFor(() => {
    expect(bulk.items()[0]).toContain(`Open in Salesforce: ${sandbox}`);
  });
  expect(bulk.items()[1]).not.toContain('Salesforce');
  const link = screen.getByRole('link', { name: `Open in Salesforce: ${sandbox}` });
  expect(link.getAttribute('href')).toBe(`https://${sandbox}/${aCaseId(0)}`);
  await expectAccessible();
  await userEvent.setup().click(bulk.button('Download CSV'));
  await userEvent.setup().click(bulk.button('Download JSON'));
  const [csv, json] = (await files()).map(({ text }) => text);
  expect(csv?.split('\r\n').filter((line) => line.endsWith(`,${sandbox},`))).toHaveLength(1);
  expect(json).toContain(`"otherOrg": "${sandbox}"`);
});
