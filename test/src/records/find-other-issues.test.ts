import { searchContract } from '../../../src/contract/records/search';
import { findOtherIssues } from '../../../src/records/find-other-issues';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aMirror, aMirroredLink, issueId } from '../../builders';
import type { World } from '../../ports';
import { aWorldToSearch, editor } from './search-world';

const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

const ask = (world: World, recordIds: string[] = [one, two, three]) =>
  findOtherIssues(world.ports)(editor, { recordIds });

function holding(...ids: readonly string[]) {
  const links = ids.map((id) => aMirroredLink({ id }));
  return aMirror({ count: ids.length, records: ids.join(' '), links });
}

test('other issues are named by their keys: five at most, without this one and hidden ones', async () => {
  const world = await aWorldToSearch();
  world.mirrors.set(issueId, holding(one));
  for (let n = 1; n <= 7; n++) world.mirrors.set(String(n), holding(one));
  world.mirrors.set('8', holding(two, aCaseId(77)));
  world.jira.hidden.set(world.jira.asUser, new Set(['2']));
  const view = await ask(world);
  expect(view).toEqual({
    linked: [
      { recordId: one, keys: ['SUP-1', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6'] },
      { recordId: two, keys: ['SUP-8'] },
    ],
  });
});

test('one search of Jira is enough for all, as the person, and nothing else is asked', async () => {
  const world = await aWorldToSearch();
  const findLinkedTo = jest.spyOn(world.ports.issues, 'findLinkedTo');
  expect(await ask(world, [one, two, one])).toEqual({ linked: [] });
  expect(findLinkedTo.mock.calls).toEqual([['user', [one, two]]]);
  expect([world.salesforce.asked, world.connector.asked]).toEqual([[], []]);
});

test('where Jira does not say, nothing is known, which differs from none', async () => {
  const world = await aWorldToSearch();
  const trouble = new AppError('REFUSED', { by: 'jira' });
  jest.spyOn(world.ports.issues, 'findLinkedTo').mockRejectedValue(trouble);
  await expect(ask(world)).rejects.toBe(trouble);
});

test.each<[string, unknown[]]>([
  ['nothing', []],
  ['more than a search finds', Array.from({ length: 101 }, () => one)],
  ['a word', ['printer']],
  ['an id of 15 characters', [one.slice(0, 15)]],
  ['an id whose checksum is wrong', [`${one.slice(0, 15)}AAB`]],
  ['a piece of JQL', [`${one}" OR key is not EMPTY OR sfRecords ~ "`]],
])('%s is not asked about', (_what, recordIds) => {
  const { question } = searchContract.findOtherIssues;
  expect(question.safeParse({ recordIds: [one] }).success).toBe(true);
  expect(question.safeParse({ recordIds }).success).toBe(false);
});
