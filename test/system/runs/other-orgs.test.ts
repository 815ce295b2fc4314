import { mirror, mirrorKey } from '../../../src/contract/links/mirror';
import * as z from 'zod/mini';
import { caseOf, issueIdOf, linkEach, within } from './linked-issues';
import { runningBulk } from './running-bulk';

const home = 'acme.my.salesforce.com';
const sandbox = 'acme--uat.sandbox.my.salesforce.com';
const options = { viewOnly: false, autoPush: false, autoPull: false };
const property = z.object({ value: mirror });

describe('records of another Salesforce org in a pasted list', () => {
  const bulk = runningBulk();
  const span = { first: 1_910, last: 1_912 };
  const hosts = [home, sandbox];
  const pairs = [
    { issueKey: 'OPS-1910', object: 'Case', id: caseOf(1_910), org: 1 },
    { issueKey: 'OPS-1911', object: 'Case', id: caseOf(1_911), org: 1 },
    { issueKey: 'OPS-1912', object: 'Case', id: caseOf(1_912) },
  ];

  /** The hosts in the mirrors of the issues. */
  function hostsKept(): Promise<readonly unknown[]> {
    return Promise.all(
      [1_910, 1_911, 1_912].map(async (n) => {
        const path = `/rest/api/3/issue/${issueIdOf(n)}/properties/${mirrorKey}`;
        const as = { kind: 'app' } as const;
        const { body } = await bulk().cloud.jira.handle({ method: 'GET', path, headers: {}, body: '', as });
        return property.parse(JSON.parse(body)).value.links.map(({ host }) => host);
      }),
    );
  }

  test('open there, linked by the list or before it, also after a run over the whole project', async () => {
    await bulk().connect(home);
    linkEach(bulk().cloud, { first: 1_911, last: 1_912 });
    const list = { how: 'list', pairs, options, hosts } as const;
    const choice = { ...list, pairs: [...pairs], hosts: [...hosts] };
    expect(await bulk().codeOf('previewRun', { choice })).toBe('INVALID_INPUT');
    const { id } = await bulk().start({ ...choice, confirmedHosts: [sandbox] });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 3 } } });
    expect((await bulk().items(id)).map(({ host }) => host)).toEqual([sandbox, sandbox, null]);
    expect(await hostsKept()).toEqual([[sandbox], [sandbox], [null]]);
    const later = await bulk().start(within(span));
    expect(await bulk().reaches(later.id)).toMatchObject({ standing: { by: { pushed: 3 } } });
    expect(await hostsKept()).toEqual([[sandbox], [sandbox], [null]]);
  });
});
