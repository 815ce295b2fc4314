import { sitePeople } from '../../../../src/adapters/jira/site-people';
import { startPlatform } from '../forge/platform';

const supportDesk = '10001';
const wish = { projectId: supportDesk, text: '', from: 0, most: 50 };
const names = async (more: Partial<typeof wish>) =>
  (await sitePeople.find({ ...wish, ...more })).people.map(({ name }) => name);

test('without a text these are who can be assigned issues in the project, with one anybody it fits', async () => {
  const { said } = startPlatform();
  expect(await names({})).toEqual(['Ada', 'Paula', 'Evan']);
  expect(await names({ text: 'v' })).toEqual(['Vera']);
  expect(await names({ text: 'vera@example' })).toEqual(['Vera']);
  expect(await names({ text: 'nobody' })).toEqual([]);
  expect(said).toEqual([]);
});

test('an address that somebody hides is not known, and nobody is found by it', async () => {
  const { jira } = startPlatform();
  jira.switches.hiddenEmails = ['evan'];
  const { people } = await sitePeople.find(wish);
  expect(people.map(({ email }) => email)).toEqual(['ada@example.com', 'paula@example.com', null]);
  expect(await names({ text: 'evan@' })).toEqual([]);
  expect(await names({ text: 'Evan' })).toEqual(['Evan']);
});

test('apps and closed accounts are left out', async () => {
  const { jira } = startPlatform();
  expect(await names({ text: 'Salesforce' })).toEqual([]);
  jira.closeAccount('evan');
  expect(await names({})).toEqual(['Ada', 'Paula']);
});

test('a page may hold fewer than were asked for and is not the last; one with nobody is', async () => {
  startPlatform();
  const pages: unknown[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: Awaited<ReturnType<typeof sitePeople.find>> = await sitePeople.find({
      ...wish,
      from,
      most: 2,
    });
    pages.push(page.people.map(({ name }) => name));
    from = page.next;
  }
  expect(pages).toEqual([['Ada', 'Paula'], ['Evan'], []]);
});

test('no page begins behind the thousandth', async () => {
  const { jira } = startPlatform();
  const somebody = { accountId: 'a', accountType: 'atlassian', displayName: 'A', active: true };
  jira.faults.push({
    ...{ path: '/rest/api/3/user/assignable/search', status: 200, times: 1 },
    body: JSON.stringify([
      somebody,
      { ...somebody, active: false },
      { ...somebody, accountType: 'customer' },
      'x',
    ]),
  });
  expect(await sitePeople.find({ ...wish, from: 950 })).toEqual({
    people: [{ accountId: 'a', name: 'A', email: null }],
    next: null,
  });
});

test('rights of somebody else are told to a Jira admin, and to nobody else', async () => {
  const { jira, become } = startPlatform();
  const rights = (name: 'evan' | 'vera') =>
    sitePeople.rights(jira.findUser(name)?.accountId ?? '', supportDesk);
  const all = { mayBrowse: true, mayCreate: true, mayComment: true, mayAttach: true };
  expect(await rights('evan')).toEqual(all);
  expect(await rights('vera')).toEqual({
    ...{ mayBrowse: true, mayCreate: false, mayComment: false, mayAttach: false },
  });
  become('paula');
  await expect(rights('evan')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('in a project that is hidden from somebody they may do nothing', async () => {
  const { jira } = startPlatform();
  const none = { mayBrowse: false, mayCreate: false, mayComment: false, mayAttach: false };
  expect(await sitePeople.rights(jira.findUser('evan')?.accountId ?? '', '10003')).toEqual(none);
});

test('whether the account with an address administers Jira is told to a Jira admin, where Jira shows the address', async () => {
  const { jira, become, said } = startPlatform();
  expect(await sitePeople.administersJira('ada@example.com')).toBe(true);
  expect(await sitePeople.administersJira('Evan@Example.com')).toBe(false);
  expect(await sitePeople.administersJira('van@example.com')).toBeNull();
  expect(await sitePeople.administersJira('nobody@example.com')).toBeNull();
  jira.switches.hiddenEmails = ['evan'];
  expect(await sitePeople.administersJira('evan@example.com')).toBeNull();
  expect(said).toEqual([]);
  jira.switches.hiddenEmails = [];
  become('paula');
  await expect(sitePeople.administersJira('evan@example.com')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
