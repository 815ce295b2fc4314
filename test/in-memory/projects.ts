import { AppError } from '../../src/shared/app-error';
import type { Identity, NamedProject, Projects } from '../../src/ports/jira';

/** Projects in memory, as the caller may see them. A project that is hidden or deleted is just not here. */
export class InMemoryProjects implements Projects {
  readonly all = new Map<string, NamedProject>([['10001', { key: 'OPS', name: 'Operations' }]]);
  /** How many projects each request asked about, and as whom. */
  readonly asked: string[] = [];

  down = false;

  constructor(private readonly isDown: () => boolean) {}

  /** Adds projects P1, P2 …, with ids from 30001 on, and gives their ids. */
  fill(count: number): string[] {
    return Array.from({ length: count }, (_, n) => {
      const id = String(30_001 + n);
      this.all.set(id, { key: `P${n + 1}`, name: `Project ${n + 1}` });
      return id;
    });
  }

  async named(as: Identity, projectIds: readonly string[]): Promise<ReadonlyMap<string, NamedProject>> {
    if (this.down || this.isDown()) throw new AppError('PLATFORM_DOWN', { by: 'jira' });
    this.asked.push(`${projectIds.length} as ${as}`);
    const found = projectIds.flatMap((id) => {
      const project = this.all.get(id);
      return project ? [[id, project] as const] : [];
    });
    return Promise.resolve(new Map(found));
  }
}
