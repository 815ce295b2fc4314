import { screen } from '@testing-library/react';
import type { SetUpView } from '../../../src/contract/setup/questions';
import { prefilled } from '../../../static/setup/answers/prefilled';
import { knownOf } from '../../../static/setup/files/known-of';
import { readAnswers } from '../../../src/setup/read-answers';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { expectAccessible } from '../expect-accessible';
import { openSetUpPage, setUp } from './open-set-up-page';

const callBack = 'https://1b5c.hello.atlassian-dev.net/x1/abc';
const view = (told: { readonly address: string | null; readonly callBack: string | null }): SetUpView => ({
  site: { address: told.address, cloudId: '11111111-2222-3333-4444-555555555555' },
  callBack: told.callBack,
  ...{ connections: [], connection: null, setUp: null, jiraTokens: [], remindersAreOn: false },
});

test('what the platform tells of a Jira Cloud site is filled in, and is what files are held to', () => {
  const site = view({ address: 'https://acme.atlassian.net', callBack });
  expect(prefilled(site)).toMatchObject({ siteAddress: 'https://acme.atlassian.net', callBack });
  expect(knownOf(site, readAnswers({}))).toMatchObject({ jiraHost: 'acme.atlassian.net', callBack });
});

test.each([
  ['a machine of one’s own', 'http://127.0.0.1:4000', 'http://127.0.0.1:4005/x1/abc'],
  ['a platform that does not say', null, null],
])('of %s nothing is filled in that its own rules refuse, and no file is held to it', (_, address, back) => {
  const site = view({ address, callBack: back });
  expect(prefilled(site)).toMatchObject({ siteAddress: '', callBack: '' });
  const known = knownOf(site, readAnswers({}));
  expect([known.jiraHost, known.callBack]).toEqual([undefined, undefined]);
});

test('a field that is left empty for that says why, until something is typed', async () => {
  const world = await anAdminsWorldWithAccess();
  const callBackAddress = () => Promise.resolve('http://127.0.0.1:4005/x1/abc');
  const { user } = await openSetUpPage({ ...world, ports: { ...world.ports, callBackAddress } });
  await user.click(setUp.need('This app reads Salesforce'));
  await user.click(screen.getByRole('radio', { name: 'Each person' }));
  const why =
    /^Where Salesforce sends people back.*Here the app answers at http:\/\/127\.0\.0\.1:4005\/x1\/abc/;
  expect(setUp.text('Callback address of this app')).toHaveProperty('value', '');
  expect(screen.getByText(why)).toBeTruthy();
  await expectAccessible();
  await user.type(setUp.text('Callback address of this app'), 'http://127.0.0.1:4005');
  expect(screen.queryByText(why)).toBeNull();
  await user.click(setUp.keep());
  expect(await screen.findByText('An address begins with https://.')).toBeTruthy();
});
