import { readContext } from '../../../src/entry/signed-context';
import { linksDoor } from '../../../src/entry/links';
import type { Permissions } from '../../../src/ports/jira';
import { principal } from './surfaces';
import { admin, watchedPorts } from './watched-ports';

const accountId = '5b10a2844c20165700ede21c';

test('knows who calls, on which issue', () => {
  const context = { accountId, extension: { issue: { id: '10173', key: 'SUP-1' } }, cloudId: 'x' };
  expect(readContext(context)).toEqual({
    accountId,
    issueId: '10173',
    projectId: null,
    siteUrl: null,
    cloudId: 'x',
  });
});

test('knows in which project, on a page of one', () => {
  const context = { accountId, extension: { project: { id: '10001', key: 'SUP' } } };
  expect(readContext(context)).toEqual({
    accountId,
    issueId: null,
    projectId: '10001',
    siteUrl: null,
    cloudId: null,
  });
});

test('a page outside an issue has none', () => {
  expect(readContext({ accountId, extension: { type: 'jira:adminPage' } })).toEqual({
    accountId,
    issueId: null,
    projectId: null,
    siteUrl: null,
    cloudId: null,
  });
  expect(readContext({ accountId })).toMatchObject({ accountId, issueId: null, projectId: null });
});

test.each([undefined, {}, { accountId: '' }, { accountId: 7 }, { accountId: null }])(
  'refuses nobody: %p',
  (context) => {
    expect(() => readContext(context)).toThrow('NOT_ALLOWED');
  },
);

test.each(['SUP-1', '', '../10173', '1e3', 10173, null])('refuses %p for an issue id', (id) => {
  expect(() => readContext({ accountId, extension: { issue: { id } } })).toThrow('NOT_ALLOWED');
});

test('the account of the context is the platform’s, whatever the page says', async () => {
  const door = linksDoor(watchedPorts(admin));
  const body = {
    call: { functionKey: 'openPanel', payload: {} },
    context: { accountId, extension: { issue: { id: '10173' } } },
  };
  expect(await door(body, {})).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
});

test('the issue asked about is the one of the context', async () => {
  const asked: string[] = [];
  const permissions: Permissions = {
    ...admin,
    onIssue: async (id) => (asked.push(id), Promise.reject(new Error('enough'))),
  };
  const door = linksDoor(watchedPorts(permissions));
  const body = {
    call: { functionKey: 'openPanel', payload: { issueId: '10200' } },
    context: { extension: { issue: { id: '10173' } } },
  };
  await door(body, principal);
  expect(asked).toEqual(['10173']);
});

test('the panel outside an issue finds nothing', async () => {
  const door = linksDoor(watchedPorts(admin));
  const reply = await door({ call: { functionKey: 'openPanel', payload: {} }, context: {} }, principal);
  expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test.each([
  ['https://example.atlassian.net', 'https://example.atlassian.net'],
  ['no address', null],
  [7, null],
])('knows the site by its address %p, where that is one', (siteUrl, known) => {
  expect(readContext({ accountId, siteUrl })).toMatchObject({ siteUrl: known });
});
