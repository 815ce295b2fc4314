import { screen } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { expectAccessible } from '../expect-accessible';
import { answerForJira, openSetUpPage, openSetUpPageAgain, setUp } from './open-set-up-page';

const drafted = `salesforce-set-up-${firstId}`;
const unsaved = 'Changed since it was kept. This browser remembers it.';
const leftOut = /^This browser remembered something that this release of the app asks otherwise/;

/** A browser whose storage takes nothing. */
function fullStorage(): { readonly empty: () => void } {
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return { empty: () => setItem.mockRestore() };
}

test('what an earlier release remembered is carried over, and only what has no form here is asked again', async () => {
  const world = await anAdminsWorldWithAccess();
  const { unmount } = await openSetUpPage(world);
  unmount();
  localStorage.setItem(
    drafted,
    JSON.stringify({ callJira: true, jiraUser: 'bot@acme.example', jiraForm: 'sharp', colour: 'blue' }),
  );
  await openSetUpPageAgain(world);
  expect(setUp.text('E-mail address of the Jira account')).toHaveProperty('value', 'bot@acme.example');
  expect(screen.getByText(leftOut)).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Named Credential with External Credential' })).toHaveProperty(
    'checked',
    true,
  );
});

test('a draft of this release is carried over whole, without a word about it', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, unmount } = await openSetUpPage(world);
  await answerForJira(user);
  unmount();
  await openSetUpPageAgain(world);
  expect(screen.getByText(unsaved)).toBeTruthy();
  expect(screen.queryByText(leftOut)).toBeNull();
});

test('a draft that is no draft at all is as none', async () => {
  const world = await anAdminsWorldWithAccess();
  const { unmount } = await openSetUpPage(world);
  unmount();
  localStorage.setItem(drafted, '{');
  await openSetUpPageAgain(world);
  expect(setUp.need('Salesforce calls Jira')).toHaveProperty('checked', false);
});

test('more objects than a bundle takes are told at their field, and remembered', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, unmount } = await openSetUpPage(world);
  await user.click(setUp.need('This app reads Salesforce'));
  const many = Array.from({ length: 21 }, (_, index) => `Thing${String(index)}__c`).join('\n');
  await user.click(setUp.text('Objects to read'));
  await user.paste(many);
  await user.click(setUp.keep());
  expect(await screen.findByText(/^These are more than 20 objects/)).toBeTruthy();
  unmount();
  await openSetUpPageAgain(world);
  expect(setUp.text('Objects to read')).toHaveProperty('value', many);
});

test('with full storage the page says so, and what is typed stays on it and can be kept', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = await openSetUpPage(world);
  const storage = fullStorage();
  try {
    await answerForJira(user);
    expect(screen.getByText('This browser does not remember what was changed')).toBeTruthy();
    expect(screen.queryByText(unsaved)).toBeNull();
    await expectAccessible();
    await user.click(setUp.keep());
    expect(await screen.findByText('The answers fit together and are kept')).toBeTruthy();
  } finally {
    storage.empty();
  }
  expect(setUp.text('E-mail address of the Jira account')).toHaveProperty('value', 'bot@acme.example');
  expect(screen.queryByText('This browser does not remember what was changed')).toBeNull();
});

test('a pasted line and a date that was not noted yet are there after a reload, and gone once noted', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, unmount } = await openSetUpPage(world);
  await answerForJira(user);
  await user.click(await screen.findByRole('textbox', { name: 'The line' }));
  await user.paste('jira-check myself=401');
  await user.type(await screen.findByRole('textbox', { name: 'Which token' }), 'bot');
  unmount();
  const again = await openSetUpPageAgain(world);
  expect(await screen.findByRole('textbox', { name: 'The line' })).toHaveProperty(
    'value',
    'jira-check myself=401',
  );
  expect(await screen.findByRole('textbox', { name: 'Which token' })).toHaveProperty('value', 'bot');
  const day = new Date(world.state.now.getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
  await again.user.type(screen.getByLabelText('Last day'), day);
  await again.user.click(setUp.button('Note this date'));
  expect(await screen.findByText('Noted')).toBeTruthy();
  again.unmount();
  await openSetUpPageAgain(world);
  expect(await screen.findByRole('textbox', { name: 'Which token' })).toHaveProperty('value', '');
});

test('a token that is pasted for a line is not remembered', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = await openSetUpPage(world);
  await answerForJira(user);
  await user.click(await screen.findByRole('textbox', { name: 'The line' }));
  await user.paste(`ATATT3x${'F'.repeat(40)}`);
  expect(Object.values({ ...sessionStorage }).join(' ')).not.toContain('ATATT3x');
});
