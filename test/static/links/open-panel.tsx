import { render, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { HeldLink } from '../../../src/contract/links/link';
import { Panel } from '../../../static/links/panel';
import { aConnection, aLink, issueId, oneCase, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';
import { addConnection } from '../../several-connections';
import { aHost, type FakeHost } from '../fake-host';

/** Two links as one would meet them. */
export const twoLinks: readonly HeldLink[] = [
  aLink({ id: oneCase, autoPush: true }),
  aLink({ id: otherCase }),
];

/** A world whose issue is linked to these records at the Connector. */
export function aLinkedWorld(links: readonly HeldLink[] = twoLinks): World {
  const world = aWorld();
  world.connector.hold(issueId, links);
  return world;
}

/** That, on a site with a second connection, whose Salesforce address nobody saved. */
export function aTwoOrgWorld(): World {
  const world = aLinkedWorld();
  world.store.connection = aConnection({ salesforceHost: 'acme.my.salesforce.com' });
  addConnection(world, 'sandbox', { name: 'Sandbox', salesforceHost: null });
  return world;
}

/** Opens the panel of the issue in a world; `prepare` runs before the page does. */
export function openPanelIn(
  world: World,
  prepare: (host: FakeHost) => void = () => undefined,
): FakeHost & { readonly close: () => void } {
  const host = aHost('panel', world);
  prepare(host);
  const { unmount } = render(<Panel />);
  return Object.assign(host, { close: unmount });
}

/** The part of the panel that shows one link. */
export function rowOf(id: string): HTMLElement {
  const row = screen.getAllByRole('listitem').find((item) => item.textContent.includes(id));
  if (!row) throw new Error(`no link to ${id} is shown`);
  return row;
}

/** A button of one link. */
export function buttonIn(id: string, name: string): HTMLElement {
  return within(rowOf(id)).getByRole('button', { name });
}

/** The button of one link's menu. */
export function moreIn(id: string): HTMLElement {
  return buttonIn(id, 'More actions');
}

/** Chooses from the menu of one link. */
export async function choose(user: UserEvent, id: string, name: string | RegExp): Promise<void> {
  await user.click(moreIn(id));
  await user.click(within(rowOf(id)).getByRole('menuitem', { name }));
}

/** The ids of the links from above to below. */
export function order(): string[] {
  return screen
    .getAllByRole('listitem')
    .map((row) => row.getAttribute('data-record')?.split(' ').at(-1) ?? '');
}

/** What is said of a link that somebody else has removed. */
export function goneTitle(id: string): string {
  return `No longer linked: Case ${id} was unlinked elsewhere meanwhile`;
}
