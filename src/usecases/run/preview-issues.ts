import { asAppError } from '../../domain/consequence';
import type { IssueSight } from '../../run-ports';
import { sourcePages, type SourcePage } from './issue-source';
import { retry } from '../../shared/retry';
import { planPage, type PreviewWork } from './plan-page';
import { theEnd, type PreviewBook } from './preview-book';
import { mind } from './push-work';
import { readAhead } from './read-ahead';

/** A page with what the starter may do on its issues. */
interface LookedPage extends SourcePage {
  readonly rights: IssueSight;
}

/**
 * Finds out what a run would do, and writes nothing to the Connector: reads the issues page by page, asks the Connector for
 * the links of each, and writes the plan down in chunks. A page that was interrupted is read anew by whoever goes on.
 */
export async function previewIssues(work: PreviewWork, book: PreviewBook): Promise<void> {
  const { overseer } = work;
  await mind(work, async () => {
    let { cursor } = book.journal;
    try {
      if (cursor !== theEnd) {
        for await (const page of readAhead(lookedPages(work, cursor))) {
          const items = await planPage(work, page, page.rights);
          if (items === null) break;
          await book.add(items, page.rights.mayBrowse.size, page.next);
          cursor = page.next ?? theEnd;
          overseer.mindLimits(page.issues.length);
          if (overseer.isOver()) break;
        }
      }
    } catch (thrown) {
      if (!book.mayRestart() || asAppError(thrown).code !== 'REFUSED') throw thrown;
      // Jira no longer takes the place it gave to go on from; what it once found, it finds again.
      cursor = book.restart();
      overseer.stop({ why: 'handedOn' });
    }
    if (cursor === theEnd) overseer.stop({ why: 'ready' });
    await book.flush(cursor);
  });
}

async function* lookedPages(
  work: PreviewWork,
  cursor: string | null,
): AsyncGenerator<LookedPage, void, void> {
  const { ports, run } = work;
  for await (const page of sourcePages(ports, run, cursor)) {
    const ids = page.issues.map(({ id }) => id);
    const rights = await retry(ports, ports.gate('jira'), () =>
      ports.projectIssues.rightsOf(run.by.accountId, ids),
    );
    yield { ...page, rights };
  }
}
