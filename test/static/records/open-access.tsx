import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstId } from '../../../src/connections/model/registry';
import type { ChosenObject } from '../../../src/contract/records/access';
import type { SalesforceCode } from '../../../src/contract/records/trouble';
import { setObjects } from '../../../src/records/change-access';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import type { Salesforce } from '../../../src/ports/salesforce';
import { AccessSettings } from '../../../static/records/access-settings';
import type { World } from '../../ports';
import { ada, aWorldWithAccess } from '../../src/records/access-world';
import { anAdminsWorld } from '../connections/open-settings';
import { aHost, type FakeHost } from '../fake-host';

export const theCase: ChosenObject = {
  name: 'Case',
  label: 'Case',
  nameField: 'CaseNumber',
  fields: [],
  status: 'Status',
};

/** A world as a Jira admin meets it whose connection has Salesforce access, with these objects chosen. */
export async function anAdminsWorldWithAccess(objects: readonly ChosenObject[] = []): Promise<World> {
  const world = await aWorldWithAccess();
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  if (objects.length > 0) await setObjects(world.ports)(ada, { id: firstId, objects: [...objects] });
  return world;
}

/** Opens the section on a page; `prepare` runs before it does. */
export function openAccess(
  world: World = anAdminsWorld(),
  prepare: (host: FakeHost) => void = () => undefined,
) {
  sessionStorage.clear();
  return openAccessAgain(world, prepare);
}

/** The same in a tab that was open before. */
export function openAccessAgain(world: World, prepare: (host: FakeHost) => void = () => undefined) {
  const host = aHost('settings', world);
  prepare(host);
  const { unmount } = render(
    <main>
      <AccessSettings connectionId={firstId} address="acme.my.salesforce.com" />
    </main>,
  );
  return { host, user: userEvent.setup(), unmount };
}

/** The section as its people find it. */
export const access = {
  button: (name: string): HTMLElement => screen.getByRole('button', { name }),
  address: (): HTMLElement => screen.getByRole('textbox', { name: 'My Domain address' }),
  key: (): HTMLElement => screen.getByRole('textbox', { name: 'Consumer key' }),
  secret: (): HTMLElement => screen.getByLabelText('Consumer secret'),
  steps: async (): Promise<(string | null)[]> => {
    const section = await screen.findByRole('region', { name: 'Test of the access' });
    return [...section.querySelectorAll('.step')].map(({ textContent }) => textContent);
  },
};

/** Fills in what Salesforce gave for the app. */
export async function fillIn(
  user: ReturnType<typeof userEvent.setup>,
  secret = 'first-secret-0001',
): Promise<void> {
  await screen.findByRole('textbox', { name: 'Consumer key' });
  await user.type(access.key(), '3MVG9abc');
  await user.type(access.secret(), secret);
}

/** Lets a question to the org fail from now on. */
export function failing(
  { salesforce }: World,
  method: keyof Salesforce,
  code: SalesforceCode,
  facts: ConstructorParameters<typeof SalesforceError>[1] = {},
): void {
  salesforce.fails.set(method, new SalesforceError(code, facts));
}
