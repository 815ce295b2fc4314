import { projects } from '../../../../src/adapters/jira/projects';
import type { Projects } from '../../../../src/ports/jira';
import { InMemoryProjects } from '../../../in-memory/projects';
import { startPlatform } from '../forge/platform';

/** Projects, and how to make Jira fail. */
interface Known {
  readonly projects: Projects;
  fail(): void;
}

const makers: readonly (readonly [string, () => Known])[] = [
  [
    'of Jira',
    () => {
      const { jira } = startPlatform();
      const fail = () => void jira.faults.push({ path: '/rest/api/3/project/search', status: 503, times: 9 });
      return { projects, fail };
    },
  ],
  [
    'in memory',
    () => {
      let isDown = false;
      const inMemory = new InMemoryProjects(() => isDown);
      inMemory.all.clear();
      inMemory.all.set('10002', { key: 'OPS', name: 'Operations' });
      return { projects: inMemory, fail: () => void (isDown = true) };
    },
  ],
];

describe.each(makers)('projects %s', (_where, make) => {
  test('have key and name; unknown ones are missing, also among more than one request takes', async () => {
    const many = Array.from({ length: 120 }, (_, n) => String(90_000 + n));
    const found = await make().projects.named('user', [...many, '10002', '10002']);
    expect([...found]).toEqual([['10002', { key: 'OPS', name: 'Operations' }]]);
  });

  test('are nobody’s while none is asked about', async () => {
    expect((await make().projects.named('user', [])).size).toBe(0);
  });

  test('that cannot be asked about are not taken for unknown', async () => {
    const { projects: asked, fail } = make();
    fail();
    await expect(asked.named('user', ['10002'])).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  });
});
