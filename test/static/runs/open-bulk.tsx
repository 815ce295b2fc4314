import { render, screen, within } from '@testing-library/react';
import { ProjectPage } from '../../../static/project/project-page';
import type { RunView } from '../../../src/contract/runs/run-view';
import { aBulkHost, type BulkHost } from './bulk-host';

/** Opens the project's page; `prepare` runs before the page does. */
export function openBulkPage(host: BulkHost = aBulkHost()): BulkHost {
  render(<ProjectPage />);
  return host;
}

/** Opens the page of a project whose run stands as given, and stands still: what watches it is held until released. */
export async function openRun(
  run: RunView,
  prepare: (host: BulkHost) => void = () => undefined,
): Promise<BulkHost> {
  const host = aBulkHost({ current: run });
  host.hold('watchRun');
  prepare(host);
  openBulkPage(host);
  await screen.findByRole('region', { name: 'Run' });
  return host;
}

/** The page as its people find it. */
export const bulk = {
  button: (name: string): HTMLElement => screen.getByRole('button', { name }),
  noButton: (name: string): void => {
    expect(screen.queryByRole('button', { name })).toBeNull();
  },
  run: (): HTMLElement => screen.getByRole('region', { name: 'Run' }),
  items: (): readonly (string | null)[] =>
    within(screen.getByRole('list', { name: 'Items' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  tile: (name: string): string | null | undefined =>
    [...document.querySelectorAll('.tile')]
      .find((tile) => tile.querySelector('dt')?.textContent.trim() === name)
      ?.querySelector('dd')?.textContent,
  question: (name: string): HTMLElement => screen.getByRole('group', { name }),
};
