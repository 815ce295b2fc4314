import { screen, within } from '@testing-library/react';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { storedAccess } from '../../src/records/access-world';
import { anAdminsWorld } from '../connections/open-settings';
import { expectAccessible } from '../expect-accessible';
import { access, anAdminsWorldWithAccess, openAccess } from './open-access';

const callBack = (): HTMLElement => screen.getByRole('textbox', { name: 'Callback URL of this site' });

/** Lets the page copy, or refuses it as a host's frame may; gives what was copied. */
function clipboard(isLet: boolean): string[] {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) =>
        isLet ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('not let')),
    },
  });
  return copied;
}

test('who reads is chosen with what each means, and with persons comes what Salesforce has to know', async () => {
  const { user } = openAccess();
  const group = within(await screen.findByRole('group', { name: 'Who reads' }));
  expect(group.getByRole('radio', { name: 'The integration user' })).toHaveProperty('checked', true);
  expect(screen.queryByRole('textbox', { name: 'Callback URL of this site' })).toBeNull();
  group.getByText(/who has not connected sees links without names/);
  await user.click(group.getByRole('radio', { name: 'Each person, else the integration user' }));
  expect(callBack()).toHaveProperty('readOnly', true);
  screen.getByText(/the scope Perform requests at any time/);
  await expectAccessible();
});

test('the callback URL is copied with one press, or selected where the frame may not copy', async () => {
  const { user } = openAccess();
  await user.click(await screen.findByRole('radio', { name: 'Each person' }));
  const copied = clipboard(true);
  await user.click(access.button('Copy callback URL'));
  await screen.findByText('Copied.');
  expect(copied).toEqual([callBack().getAttribute('value')]);
  clipboard(false);
  await user.click(access.button('Copy callback URL'));
  await screen.findByText(/The address is selected/);
  expect(document.activeElement).toBe(callBack());
  await expectAccessible();
});

test('where Forge does not tell the callback URL, that is said', async () => {
  const world = anAdminsWorld();
  jest.spyOn(world.ports, 'callBackAddress').mockRejectedValue(new Error('not told'));
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('radio', { name: 'Each person' }));
  await screen.findByText('The callback URL of this site is not known at the moment');
});

test('what is saved stands among the facts, and in the form that changes it', async () => {
  const { user } = openAccess(await anAdminsWorldWithAccess());
  await user.click(await screen.findByRole('button', { name: 'Change access' }));
  expect(screen.getByRole('radio', { name: 'The integration user' })).toHaveProperty('checked', true);
  expect(screen.getAllByText('The integration user')).toHaveLength(2);
  screen.getByRole('group', { name: /^Who sees cards/ });
});

test('somebody else’s eyes are chosen in the form and saved, where what persons need was proved', async () => {
  const world = await anAdminsWorldWithAccess();
  world.logIns.grant = new SalesforceError('CODE_ENDED');
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Change access' }));
  await user.click(screen.getByRole('radio', { name: 'Each person' }));
  await user.click(access.button('Save'));
  const result = await screen.findByText(/^Saved\./);
  expect(document.activeElement?.contains(result)).toBe(true);
  expect(storedAccess(world)).toMatchObject({ whoReads: 'eachPerson', secret: { last4: '0001' } });
  screen.getByText('Each person');
  expect(screen.queryByRole('radio', { name: 'Each person' })).toBeNull();
  // What has to be registered in Salesforce stays in sight; whose cards no integration user reads, nobody's choice governs.
  expect(callBack()).toHaveProperty('readOnly', true);
  expect(screen.queryByRole('group', { name: /^Who sees cards/ })).toBeNull();
  await expectAccessible();
});

test('who reads stays as it was where the proof fails', async () => {
  const world = await anAdminsWorldWithAccess();
  world.logIns.grant = new SalesforceError('CALL_BACK_UNKNOWN');
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Change access' }));
  await user.click(screen.getByRole('radio', { name: 'Each person' }));
  await user.click(access.button('Save'));
  await screen.findByText('Nothing was saved: the test did not pass');
  expect(storedAccess(world)?.whoReads).toBe('integrationUser');
  expect(screen.getByRole('radio', { name: 'Each person' })).toHaveProperty('checked', true);
});
