import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstId } from '../../../src/connections/model/registry';
import type { ChosenObject } from '../../../src/contract/records/access';
import type { FieldValue } from '../../../src/ports/salesforce';
import { setAudience, setObjects } from '../../../src/records/change-access';
import { PanelPage } from '../../../static/panel/panel-page';
import { aCaseId, aLink, issueId } from '../../builders';
import type { World } from '../../ports';
import { ada, aWorldWithAccess } from '../../src/records/access-world';
import { aHost, type FakeHost } from '../fake-host';

export const [one, other] = [aCaseId(1), aCaseId(2)];

/** A field of a card, labelled by its path. */
export const field = (path: string, type = 'string'): ChosenObject['fields'][number] => ({
  path,
  label: path,
  type,
});

/** A case that is told by its subject. */
export const theCase: ChosenObject = {
  name: 'Case',
  label: 'Support case',
  nameField: 'Subject',
  fields: [
    field('CaseNumber'),
    field('Priority'),
    field('Amount', 'currency'),
    field('Due', 'date'),
    field('Seen', 'datetime'),
    field('Share', 'percent'),
    field('Escalated', 'boolean'),
  ],
  status: 'Status',
};

/** A field as Salesforce gives it. */
export const shown = (raw: FieldValue['raw']): FieldValue => ({
  raw,
  shown: raw === null ? null : String(raw),
});

/** An issue linked to two cases, in a world whose org knows them; `values` are more of the first one's. */
export async function aWorldWithCards(values: Readonly<Record<string, FieldValue>> = {}): Promise<World> {
  const world = await aWorldWithAccess();
  await setObjects(world.ports)(ada, { id: firstId, objects: [theCase] });
  world.salesforce.records = [
    record(one, { Subject: shown('The printer is on fire'), ...values }),
    record(other, { Subject: shown('The lift is stuck') }),
  ];
  world.connector.hold(issueId, [aLink({ id: one }), aLink({ id: other })]);
  return world;
}

function record(id: string, values: Readonly<Record<string, FieldValue>>) {
  const common = { CaseNumber: shown('00001042'), Priority: shown('High'), Status: shown('Working') };
  return { id, object: 'Case', values: { ...common, ...values } };
}

/** Lets all who may see an issue see its cards, and makes the reader one of those who may not edit it. */
export async function asViewer(world: World, audience: 'editors' | 'viewers'): Promise<World> {
  await setAudience(world.ports)(ada, { id: firstId, audience });
  world.state.rights = { mayBrowse: true, mayEdit: false, mayAdminister: false };
  return world;
}

interface Opened {
  readonly host: FakeHost;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly close: () => void;
}

/** Opens the panel's page in a new tab; `prepare` runs before it does. */
export function openCards(world: World, prepare?: (host: FakeHost) => void): Opened {
  sessionStorage.clear();
  return openCardsAgain(world, prepare);
}

/** The same in the tab it was open in before. */
export function openCardsAgain(world: World, prepare: (host: FakeHost) => void = () => undefined): Opened {
  const host = aHost('panel', world);
  prepare(host);
  const { unmount } = render(<PanelPage />);
  return { host, user: userEvent.setup(), close: unmount };
}

/** How often the page asked for cards. */
export const asked = ({ invoked }: FakeHost): number => invoked.filter((name) => name === 'readCards').length;

/** The row of a record. */
export function rowOf(id: string): HTMLElement {
  const row = screen.getAllByRole('listitem').find((item) => item.dataset['record'] === `Case ${id}`);
  if (!row) throw new Error(`no link to ${id} is shown`);
  return row;
}
