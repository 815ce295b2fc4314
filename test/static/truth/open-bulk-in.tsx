import { render, screen } from '@testing-library/react';
import type { Origin } from '../../../src/contract/errors';
import { ProjectPage } from '../../../static/project/project-page';
import type { World } from '../../ports';
import { aHost, type FakeHost } from '../fake-host';

/** Opens a project's bulk push page in a world; `prepare` runs before the page does. */
export function openBulkIn(world: World, prepare: (host: FakeHost) => void = () => undefined): FakeHost {
  sessionStorage.clear();
  const host = aHost('bulk', world);
  prepare(host);
  render(<ProjectPage />);
  return host;
}

/** What the page says under this title: the whole message, or all of the page where it is said at a field. */
export async function toldUnder(title: RegExp): Promise<HTMLElement> {
  const [said] = await screen.findAllByText(title);
  return said?.closest<HTMLElement>('.message, .cause') ?? screen.getByRole('main');
}

/** Words that make somebody the cause of a trouble. */
const blames = {
  connector: /the Connector (asked|answer|cannot|could not|does not|gave|gives|refuse)|by the Connector/i,
  jira: /Jira (asked|answer|did not|does not|gave|refuse)|by Jira|Jira’s hourly/,
  forge: /Forge/,
} as const;

/** Fails where words blame anybody but whose doing it was; null where it was nobody's of these. */
export function expectBlamed(words: string, by: Origin | null): void {
  const blamed = Object.entries(blames).flatMap(([who, says]) => (says.test(words) ? [who] : []));
  expect(blamed).toEqual(by === null || by === 'app' ? [] : [by]);
}
