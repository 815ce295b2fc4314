import { screen, within } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { prepareSecret } from '../../../src/records/stage-secret';
import { ada, secretsIn, staged, storedAccess } from '../../src/records/access-world';
import { expectAccessible } from '../expect-accessible';
import { access, anAdminsWorldWithAccess, failing, openAccess } from './open-access';

const next = {
  secret: (): HTMLElement => screen.getByLabelText('Next consumer secret'),
  section: () => within(screen.getByRole('region', { name: 'Secret rotation' })),
};

/** A world whose Salesforce takes the first secret only, and in which the next one was entered. */
async function aWorldWithNext() {
  const world = await anAdminsWorldWithAccess();
  world.salesforce.secret = 'first-secret-0001';
  await prepareSecret(world.ports)(ada, { id: firstId, ...staged });
  return world;
}

test('the next secret is entered beside the one in use, tested, and never shown again', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Enter the next secret' }));
  expect(document.activeElement).toBe(next.secret());
  expect(next.secret()).toHaveProperty('type', 'password');
  expect(access.key()).toHaveProperty('value', '3MVG9abc');
  await expectAccessible();
  await user.type(next.secret(), 'next-secret-0002');
  await user.click(access.button('Test and keep'));
  const result = await screen.findByText('Kept. Salesforce takes it already');
  expect(document.activeElement?.contains(result)).toBe(true);
  next.section().getByText('Saved, ends in …0002');
  screen.getByText('Saved, ends in …0001');
  expect(document.body.innerHTML).not.toContain('next-secret');
  expect(secretsIn(world)).toEqual(['first-secret-0001', 'next-secret-0002']);
  await expectAccessible();
});

test('one that Salesforce does not take yet is kept, and both reasons are told', async () => {
  const world = await anAdminsWorldWithAccess();
  world.salesforce.secret = 'first-secret-0001';
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Enter the next secret' }));
  await user.type(next.secret(), 'next-secret-0002{Enter}');
  await screen.findByText('Kept. Salesforce does not take it yet');
  screen.getByText(/until it is applied there, and with a typing mistake/);
});

test('what Salesforce says of something else keeps it from being kept, and what was typed stays', async () => {
  const world = await anAdminsWorldWithAccess();
  failing(world, 'logIn', 'NO_RUN_AS_USER', { detail: 'no client credentials user' });
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Enter the next secret' }));
  await user.type(next.secret(), 'next-secret-0002{Enter}');
  await screen.findByText('The next secret was not kept');
  screen.getByText(/^The app does not name the user it runs as\. Setup → /);
  expect(next.secret()).toHaveProperty('value', 'next-secret-0002');
  expect(storedAccess(world)?.next).toBeNull();
  await expectAccessible();
});

test('the secret in use is refused at its field, to which the focus goes, and Escape closes', async () => {
  const { user } = openAccess(await anAdminsWorldWithAccess());
  await user.click(await screen.findByRole('button', { name: 'Enter the next secret' }));
  await user.type(next.secret(), 'first-secret-0001{Enter}');
  await screen.findByText(/^This is the secret in use/);
  expect(document.activeElement).toBe(next.secret());
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(access.button('Enter the next secret'));
});

test('switching by hand is refused while Salesforce does not take it, and done once it does', async () => {
  const world = await aWorldWithNext();
  const { user } = openAccess(world);
  await screen.findByText(/as soon as Salesforce no longer takes the one in use/);
  await user.click(access.button('Use it now'));
  await screen.findByText('Not switched: the one in use stays in use');
  world.salesforce.secret = 'next-secret-0002';
  await user.click(access.button('Use it now'));
  await screen.findByText('The next secret is in use');
  expect(screen.getByText('Saved, ends in …0002')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Use it now' })).toBeNull();
  expect(secretsIn(world)).toEqual(['next-secret-0002']);
  await expectAccessible();
});

test('discarding asks first, and says what it means', async () => {
  const world = await aWorldWithNext();
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Discard it' }));
  const question = within(screen.getByRole('group', { name: 'Discard the next secret that ends in …0002?' }));
  question.getByText(/stays staged in Salesforce/);
  await expectAccessible();
  await user.click(question.getByRole('button', { name: 'Discard it' }));
  await screen.findByText('The next secret was discarded');
  expect(secretsIn(world)).toEqual(['first-secret-0001']);
  access.button('Enter the next secret');
});
