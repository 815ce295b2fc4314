import { screen, within } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { expectAccessible } from '../expect-accessible';
import { answerForJira, openSetUpPage, openSetUpPageAgain, setUp } from './open-set-up-page';

test('a newcomer is asked what they need, and nothing else before', async () => {
  await openSetUpPage();
  expect(setUp.stateOf('1. What do you need?')).toBe('to do');
  expect(screen.getByText('Choose above what you need: the questions follow from it.')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'My Domain' })).toBeNull();
  await expectAccessible();
});

test('only the questions that follow from a need are asked', async () => {
  const { user } = await openSetUpPage();
  await user.click(setUp.need('Salesforce calls Jira'));
  expect(setUp.text('Address of the Jira site')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Consumer key' })).toBeNull();
  expect(screen.queryByRole('textbox', { name: 'Cloud id of the site' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'API token with scopes' }));
  expect(setUp.text('Cloud id of the site')).toBeTruthy();
  await user.click(setUp.need('This app reads Salesforce'));
  expect(setUp.text('Consumer key')).toBeTruthy();
});

test('what is wrong is said at its field, the focus goes there, and what was typed stays', async () => {
  const { user } = await openSetUpPage();
  await answerForJira(user);
  await user.clear(setUp.text('Address of the Jira site'));
  await user.type(setUp.text('Address of the Jira site'), 'http://acme.atlassian.net');
  await user.click(setUp.keep());
  const field = setUp.text('Address of the Jira site');
  expect(await screen.findByText('An address begins with https://.')).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(await screen.findByText('One answer is not right yet')).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', 'http://acme.atlassian.net');
  expect(setUp.stateOf('2. Answers')).toBe('to do');
  await user.type(field, 'x');
  expect(screen.queryByText('An address begins with https://.')).toBeNull();
  await expectAccessible();
});

test('answers that fit together are kept with the connection, and are there the next time', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, unmount } = await openSetUpPage(world);
  await answerForJira(user);
  await user.click(setUp.keep());
  expect(await screen.findByText('The answers fit together and are kept')).toBeTruthy();
  expect(setUp.stateOf('2. Answers')).toBe('done');
  unmount();
  await openSetUpPage(world);
  expect(setUp.text('E-mail address of the Jira account')).toHaveProperty('value', 'bot@acme.example');
  expect(screen.queryByText('Changed since it was kept. This browser remembers it.')).toBeNull();
});

test('what was typed and not kept is still there when the page is opened again', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, unmount } = await openSetUpPage(world);
  await answerForJira(user);
  unmount();
  await openSetUpPageAgain(world);
  expect(setUp.text('E-mail address of the Jira account')).toHaveProperty('value', 'bot@acme.example');
  expect(screen.getByText('Changed since it was kept. This browser remembers it.')).toBeTruthy();
});

test('where another admin kept something meanwhile, nothing of theirs is overwritten unseen, and nothing typed is lost', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = await openSetUpPage(world);
  await answerForJira(user);
  const stored = await world.ports.setUps.read(firstId);
  await world.ports.setUps.write(firstId, { ...stored, revision: stored.revision + 1 });
  await user.click(setUp.keep());
  expect(await screen.findByText('Another admin changed this set-up in the meantime')).toBeTruthy();
  expect(setUp.text('E-mail address of the Jira account')).toHaveProperty('value', 'bot@acme.example');
  await user.click(setUp.keep());
  expect(await screen.findByText('The answers fit together and are kept')).toBeTruthy();
});

test('a made key is one that Salesforce takes, and a prefix brings its warning', async () => {
  const { user } = await openSetUpPage();
  await user.click(setUp.need('This app reads Salesforce'));
  await user.click(setUp.button('Make one'));
  expect(setUp.text('Consumer key')).toHaveProperty('value', expect.stringMatching(/^[A-Za-z0-9]{64}$/));
  await user.click(screen.getByText('Names in Salesforce', { selector: 'summary' }));
  await user.type(setUp.text('Prefix of all names'), 'My');
  expect(screen.getByText('Another product may already select a name')).toBeTruthy();
});

test('the guide has all its rows', async () => {
  const { user } = await openSetUpPage();
  await user.click(screen.getByText('The guide, row by row', { selector: 'summary' }));
  const table = screen.getByRole('table', { name: 'The guide, row by row' });
  expect(within(table).getAllByRole('rowheader')).toHaveLength(12);
});

test('a secret that is pasted into a field by mistake is not remembered in the browser', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = await openSetUpPage(world);
  await answerForJira(user);
  const token = `ATATT3x${'F'.repeat(40)}`;
  await user.click(setUp.text('Address of the Jira site'));
  await user.paste(token);
  const remembered = Object.values({ ...localStorage }).join(' ');
  expect(remembered).toContain('callJira');
  expect(remembered).not.toContain(token);
});
